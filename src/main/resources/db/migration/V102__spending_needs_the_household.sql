-- Above how many points a typed word is no proof, and how long a family may say that a redemption is wrong.
alter table shop_policy
  add column typed_signature_points int not null default 20,
  add column dispute_days           int not null default 30;
alter table shop_policy add constraint shop_policy_typed_signature check (typed_signature_points >= 0),
  add constraint shop_policy_dispute_days check (dispute_days between 1 and 366);

comment on column shop_policy.typed_signature_points is 'points (分) of one order up to which a typed signature is proof enough';
comment on column shop_policy.dispute_days is 'days after a redemption in which the family may dispute it';

-- A typed signature above the policy's sum: the order waits at the counter until the family or a second person confirms it.
alter table redemption_order
  add column awaited_signature text,
  add column signed_by         uuid,
  add column signed_at         timestamptz,
  add column confirmed_by      uuid,
  add column confirmed_at      timestamptz;
alter table redemption_order drop constraint redemption_order_online_is_picked_up;
alter table redemption_order
  add constraint redemption_order_online_is_picked_up check ((channel = 'ONLINE') = (pickup_code is not null)
    and (channel <> 'ONLINE' or expires_at is not null)),
  add constraint redemption_order_awaited check (num_nulls(awaited_signature, signed_by, signed_at) in (0, 3)),
  add constraint redemption_order_confirmed check (num_nulls(confirmed_by, confirmed_at) in (0, 2)
    and (confirmed_by is null or signed_by is not null and signed_by <> confirmed_by and state = 'HANDED_OVER'));

comment on column redemption_order.expires_at is 'moment an order not picked up ends; null at the counter unless it waits for a confirmation';
comment on column redemption_order.awaited_signature is 'who signed, as typed, of an order that waited for a confirmation; null when none was needed';
comment on column redemption_order.signed_by is 'person of the staff who typed it; null when no confirmation was needed';
comment on column redemption_order.signed_at is 'moment it was typed; null when no confirmation was needed';
comment on column redemption_order.confirmed_by is 'one of the family or a second person of the staff; null when not confirmed';
comment on column redemption_order.confirmed_at is 'moment it was confirmed; null when not confirmed';

-- A photo shows one hand-over: asked with every one.
create index redemption_order_of_photo on redemption_order (village_id, photo_id) where photo_id is not null;

-- A household has one card that works. What was printed more than once: the newest of the staff's prints stays, for that is the
-- one on paper; phones fetched theirs.
update household_card c set revoked_by = '00000000-0000-0000-0000-000000000000', revoked_at = now()
where revoked_at is null and card_no <> (
  select x.card_no from household_card x
  where x.village_id = c.village_id and x.household_id = c.household_id and x.revoked_at is null
  order by exists (select from household_binding b where b.village_id = x.village_id and b.household_id = x.household_id
    and b.person_id = x.issued_by), x.card_no desc limit 1);
create unique index household_card_one_lives on household_card (village_id, household_id) where revoked_at is null;
comment on column household_card.revoked_by is 'person who revoked it or printed the next one, all zeros for the upgrade; null while good';
comment on column household_card.revoked_at is 'moment it ended; null while good';

-- What a family makes on its phone to pay at a counter: eight digits for some minutes, good once.
create table counter_code (
  village_id   bigint      not null,
  household_id uuid        not null,
  code         text        not null,
  made_by      uuid        not null,
  made_at      timestamptz not null,
  expires_at   timestamptz not null,
  used_at      timestamptz
);
select dist_tenant('counter_code');
alter table counter_code add constraint counter_code_pk primary key (village_id, household_id),
  add constraint counter_code_household foreign key (village_id, household_id) references household (village_id, id),
  add constraint counter_code_form check (code ~ '^[0-9]{8}$');
create index counter_code_by_code on counter_code (code);
select app_may('select, insert, update', 'counter_code');
comment on table counter_code is 'The code a family made last on its phone, to pay at a counter of the township (付款码).';
comment on column counter_code.village_id is 'the household''s village, 12-digit code';
comment on column counter_code.household_id is 'the household';
comment on column counter_code.code is 'eight digits; unlike every other code of the township that still works';
comment on column counter_code.made_by is 'person of the household who made it';
comment on column counter_code.made_at is 'moment it was made';
comment on column counter_code.expires_at is 'moment from which it works no longer';
comment on column counter_code.used_at is 'moment it paid for something; null while it has not';
