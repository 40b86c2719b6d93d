-- How low what is available may go: 0, or as far as the household is in debt where the village's policy allows debt.
alter table account add column floor bigint not null default 0;
alter table account drop constraint account_available_not_negative;
alter table account add constraint account_floor_not_positive check (floor <= 0);
alter table account add constraint account_available_not_below_floor check (balance - held >= floor);

alter table policy add column below_zero text not null default 'FLOOR_ZERO';
alter table policy add constraint policy_below_zero check (below_zero in ('FLOOR_ZERO', 'DEBT_ALLOWED'));

-- captured: how many of the held points were spent, the rest was given back; null for all, as a version before this one has it. A hold with expires_at is ended by the clock.
alter table hold add column captured bigint;
alter table hold add column expires_at timestamptz;
-- For holds made by hand; an order's hold is explained by its order.
alter table hold add column placed_by uuid;
alter table hold add column reason text;
update hold set captured = points where state = 'CAPTURED';
alter table hold drop constraint hold_state;
alter table hold add constraint hold_state check (state in ('OPEN', 'CAPTURED', 'RELEASED', 'EXPIRED'));
alter table hold add constraint hold_captured check (captured is null or state = 'CAPTURED');
alter table hold add constraint hold_captured_within check (captured between 1 and points);
alter table hold add constraint hold_expires_later check (expires_at > placed_at);
create index hold_open on hold (village_id, household_id) where state = 'OPEN';
create trigger hold_keeps_its_origin before update on hold for each row
  execute function refuse_to_change_columns('household_id', 'source_kind', 'source_id', 'placed_at', 'expires_at');
alter table hold enable always trigger hold_keeps_its_origin;
create trigger hold_ended_once before update on hold for each row when (old.state <> 'OPEN')
  execute function refuse_to_change_columns('state', 'captured', 'ended_at');
alter table hold enable always trigger hold_ended_once;
