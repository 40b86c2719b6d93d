-- A family says that a redemption was not its own, or not so. It stands with the order, in the village of the shop.
create table redemption_dispute (
  village_id      bigint      not null,
  id              uuid        not null,
  order_id        uuid        not null,
  state           text        not null,
  reason          text        not null,
  raised_by       uuid        not null,
  raised_at       timestamptz not null,
  decision        text,
  decided_by      uuid,
  decided_at      timestamptz,
  return_order_id uuid
);
select dist_tenant('redemption_dispute');
alter table redemption_dispute add constraint redemption_dispute_pk primary key (village_id, id),
  add constraint redemption_dispute_once unique (village_id, order_id),
  add constraint redemption_dispute_order foreign key (village_id, order_id) references redemption_order (village_id, id),
  add constraint redemption_dispute_return foreign key (village_id, return_order_id) references redemption_order (village_id, id),
  add constraint redemption_dispute_state check (state in ('OPEN', 'UPHELD', 'DISMISSED')),
  add constraint redemption_dispute_decided check ((state = 'OPEN') = (decided_at is null)
    and num_nulls(decision, decided_by, decided_at) in (0, 3)),
  add constraint redemption_dispute_upheld_gives_back check ((state = 'UPHELD') = (return_order_id is not null)),
  add constraint redemption_dispute_not_by_itself check (decided_by <> raised_by);
create index redemption_dispute_by_state on redemption_dispute (village_id, state, raised_at);
select app_may('select, insert, update', 'redemption_dispute');

comment on table redemption_dispute is 'What a family says against a redemption (兑换争议), and what staff who had no part in it decided.';
comment on column redemption_dispute.village_id is 'the village of the shop, 12-digit code';
comment on column redemption_dispute.id is 'the dispute';
comment on column redemption_dispute.order_id is 'the redemption; each is disputed once';
comment on column redemption_dispute.state is 'OPEN, UPHELD (the points went back) or DISMISSED';
comment on column redemption_dispute.reason is 'what the family says';
comment on column redemption_dispute.raised_by is 'person of the household, or of the staff for it';
comment on column redemption_dispute.raised_at is 'moment it was raised';
comment on column redemption_dispute.decision is 'why it was decided so; null while open';
comment on column redemption_dispute.decided_by is 'person of the staff; null while open';
comment on column redemption_dispute.decided_at is 'moment of the decision; null while open';
comment on column redemption_dispute.return_order_id is 'the order that gave the points back; null unless upheld';
