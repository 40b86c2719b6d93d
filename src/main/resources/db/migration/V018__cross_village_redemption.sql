-- A household of another village of the township at this village's counter: the order and the stock are here, the household
-- and its points there (an entry of that village's ledger names this order). Code and masked name are those of the day.
alter table redemption_order alter column household_id drop not null;
alter table redemption_order
  add column guest_village_id   bigint,
  add column guest_household_id uuid,
  add column guest_code         text,
  add column guest_head         text;
alter table redemption_order
  add constraint redemption_order_of_somebody check ((household_id is null) = (guest_village_id is not null)),
  add constraint redemption_order_guest_is_known check (num_nulls(guest_village_id, guest_household_id, guest_code, guest_head) in (0, 4)),
  add constraint redemption_order_guest_of_the_township check (guest_village_id <> village_id
    and guest_village_id / 1000 = village_id / 1000),
  add constraint redemption_order_guest_at_the_counter check (guest_village_id is null or state in ('HANDED_OVER', 'RETURNED'));
create index redemption_order_of_guest on redemption_order (village_id, guest_household_id, ended_at)
  where guest_village_id is not null;
