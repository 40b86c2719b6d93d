-- Money that the bank sent back, that was taken off other money, that came back or was waived. What two people settle is
-- proposed by one and confirmed by another.
create table dividend_discharge (
  village_id      bigint      not null,
  id              uuid        not null,
  run_id          uuid        not null,
  household_id    uuid        not null,
  kind            text        not null,
  state           text        not null,
  amount_fen      bigint      not null,
  reason          text        not null,
  resolution      text,
  received_by     text,
  proposed_by     uuid        not null,
  proposed_at     timestamptz not null,
  decided_by      uuid,
  decided_at      timestamptz,
  decision_reason text
);
select dist_tenant('dividend_discharge');
alter table dividend_discharge add constraint dividend_discharge_pk primary key (village_id, id),
  add constraint dividend_discharge_share foreign key (village_id, run_id, household_id)
    references dividend_share (village_id, run_id, household_id),
  add constraint dividend_discharge_kind check (kind in ('CASH', 'SET_OFF', 'REPAY', 'WAIVE')),
  add constraint dividend_discharge_state check (state in ('PROPOSED', 'CONFIRMED', 'WITHDRAWN')),
  add constraint dividend_discharge_positive check (amount_fen > 0),
  add constraint dividend_discharge_waiver_has_resolution check (kind <> 'WAIVE' or resolution is not null),
  add constraint dividend_discharge_cash_is_signed_for check (kind <> 'CASH' or received_by is not null),
  add constraint dividend_discharge_decided check ((state = 'PROPOSED') = (num_nulls(decided_by, decided_at) = 2)
    and num_nulls(decided_by, decided_at) in (0, 2)),
  add constraint dividend_discharge_two_people check (state <> 'CONFIRMED' or decided_by <> proposed_by);
create unique index dividend_discharge_one_open on dividend_discharge (village_id, run_id, household_id)
  where state = 'PROPOSED';
create trigger dividend_discharge_as_proposed before update on dividend_discharge for each row
  execute function refuse_to_change_columns('run_id', 'household_id', 'kind', 'amount_fen', 'reason', 'resolution',
    'received_by', 'proposed_by', 'proposed_at');
alter table dividend_discharge enable always trigger dividend_discharge_as_proposed;
create trigger dividend_discharge_decided_once before update on dividend_discharge for each row
  when (old.state <> 'PROPOSED')
  execute function refuse_to_change_columns('state', 'decided_by', 'decided_at', 'decision_reason');
alter table dividend_discharge enable always trigger dividend_discharge_decided_once;

alter table dividend_share add column set_off_fen bigint not null default 0,
  drop constraint dividend_share_payment,
  drop constraint dividend_share_overpaid,
  add constraint dividend_share_payment check (payment in ('PENDING', 'PAID', 'FAILED', 'UNCLAIMED', 'CREDITED', 'OVERPAID',
    'RETURNED', 'TO_SET_OFF', 'SET_OFF', 'REPAID', 'WAIVED')),
  add constraint dividend_share_overpaid check (case when payment in ('OVERPAID', 'TO_SET_OFF', 'REPAID') then amount_fen < 0
    when payment in ('SET_OFF', 'WAIVED') then amount_fen <> 0 else amount_fen >= 0 end),
  add constraint dividend_share_set_off check (set_off_fen between 0 and abs(amount_fen)
    and (payment = 'SET_OFF') = (set_off_fen > 0 and set_off_fen = abs(amount_fen)));
drop trigger dividend_share_paid_once on dividend_share;
create trigger dividend_share_paid_once before update on dividend_share for each row
  when (old.payment in ('CREDITED', 'SET_OFF', 'REPAID', 'WAIVED') or old.payment = 'PAID' and new.payment <> 'RETURNED')
  execute function refuse_to_change_columns('payment', 'paid_at', 'payment_reason', 'payments', 'set_off_fen');
alter table dividend_share enable always trigger dividend_share_paid_once;

alter table dividend_payment add column event text,
  add column amount_fen    bigint,
  add column happened_on   date,
  add column other_run_id  uuid,
  add column discharge_id uuid,
  drop constraint dividend_payment_result,
  add constraint dividend_payment_result check (result in ('PENDING', 'PAID', 'FAILED', 'UNCLAIMED', 'CREDITED', 'RETURNED',
    'TO_SET_OFF', 'SET_OFF', 'REPAID', 'WAIVED')),
  add constraint dividend_payment_event check (event in ('PAY', 'PAY_IN_CASH', 'FAIL', 'LEAVE', 'RETURN', 'CREDIT',
    'ORDER_SET_OFF', 'SET_OFF', 'REPAY', 'WAIVE')),
  add constraint dividend_payment_amount check (amount_fen >= 0),
  add constraint dividend_payment_discharge foreign key (village_id, discharge_id)
    references dividend_discharge (village_id, id);

alter table goods_credit_use add column kind text not null default 'GOODS',
  add column discharge_id uuid,
  alter column goods drop not null,
  alter column received_by drop not null,
  add constraint goods_credit_use_kind check (kind in ('GOODS', 'CASH', 'WAIVED')),
  add constraint goods_credit_use_says_what check ((kind = 'GOODS') = (goods is not null)
    and (kind = 'WAIVED') = (received_by is null) and (kind = 'GOODS') = (discharge_id is null)),
  add constraint goods_credit_use_discharge foreign key (village_id, discharge_id)
    references dividend_discharge (village_id, id);

select app_may('select, insert', 'dividend_discharge');
select app_may('update (state, decided_by, decided_at, decision_reason)', 'dividend_discharge');
select app_may('update (set_off_fen)', 'dividend_share');

comment on table dividend_discharge is
  'How a household''s money of a run is settled by two people: one proposes, another confirms (结清).';
comment on column dividend_discharge.village_id is 'the village, 12-digit code';
comment on column dividend_discharge.id is 'the discharge';
comment on column dividend_discharge.run_id is 'the run';
comment on column dividend_discharge.household_id is 'the household';
comment on column dividend_discharge.kind is
  'CASH paid into the hand, SET_OFF taken off its next money, REPAY paid back by it, WAIVE given up by a resolution';
comment on column dividend_discharge.state is 'PROPOSED, CONFIRMED or WITHDRAWN';
comment on column dividend_discharge.amount_fen is 'what was open when it was proposed, in fen; another sum is not confirmed';
comment on column dividend_discharge.reason is 'why it is settled like this';
comment on column dividend_discharge.resolution is 'the resolution a waiver rests on; null for others that name none';
comment on column dividend_discharge.received_by is 'who signed for the cash; null for others';
comment on column dividend_discharge.proposed_by is 'person who proposed it';
comment on column dividend_discharge.proposed_at is 'moment it was proposed';
comment on column dividend_discharge.decided_by is 'person who confirmed or withdrew it; null before';
comment on column dividend_discharge.decided_at is 'moment it was confirmed or withdrawn; null before';
comment on column dividend_discharge.decision_reason is 'why it was withdrawn; null for others';
comment on column dividend_share.set_off_fen is
  'what of the amount is settled against another run''s money, in fen; what is left is where payment says';
comment on column dividend_share.payment_reason is 'why a payment failed, came back or was settled; null for none';
comment on column dividend_payment.result is 'what became of the money; where a part was set off, what the rest is';
comment on column dividend_payment.event is 'what happened; null in rows of older versions, where the result says it';
comment on column dividend_payment.amount_fen is 'the sum it was about, in fen; null in rows of older versions: the whole share';
comment on column dividend_payment.happened_on is 'day it happened; null where that is the day it was recorded';
comment on column dividend_payment.other_run_id is 'run whose money it was set off against; null for others';
comment on column dividend_payment.discharge_id is 'what two people settled; null for others';
comment on column goods_credit_use.kind is 'GOODS taken, CASH paid out after all, WAIVED given up by a resolution';
comment on column goods_credit_use.discharge_id is 'what two people settled; null for goods';
comment on column goods_credit_use.goods is 'what was taken; null for what was not taken in goods';
comment on column goods_credit_use.received_by is 'who signed for it; null for what was waived';
