-- Who stands for a household that was closed: the one it was merged into, or nobody but the village.
alter table household add column successor_id uuid, add column closed_at timestamptz;

update household h set closed_at = c.recorded_at, successor_id = c.other_household_id from household_change c
  where c.village_id = h.village_id and c.household_id = h.id and h.state = 'CLOSED' and c.to_state = 'CLOSED';
update household set closed_at = registered_on::timestamp at time zone 'Asia/Shanghai'
  where state = 'CLOSED' and closed_at is null;

alter table household
  add constraint household_closed_since check ((state = 'CLOSED') = (closed_at is not null)),
  add constraint household_successor_of_closed check (successor_id is null or state = 'CLOSED' and successor_id <> id),
  add constraint household_successor foreign key (village_id, successor_id) references household (village_id, id);
create index household_by_successor on household (village_id, successor_id) where successor_id is not null;
create index household_closed on household (village_id) where state = 'CLOSED';

comment on column household.successor_id is
  'the household it was merged into, which may be closed itself; null while it is open and where the village stands for it';
comment on column household.closed_at is 'since when somebody else stands for it; null while it is not CLOSED';

-- An account is closed empty and stays so, whatever is posted. What lies on the account of a household that an older version
-- closed goes where it belongs with the next hourly tick, which then closes the account.
alter table account add column closed boolean not null default false;
insert into account (village_id, household_id) select village_id, id from household where state = 'CLOSED'
  on conflict do nothing;
update account a set closed = true from household h
  where h.village_id = a.village_id and h.id = a.household_id and h.state = 'CLOSED' and a.balance = 0 and a.held = 0;
alter table account add constraint account_closed_is_empty check (not closed or balance = 0 and held = 0);

comment on column account.closed is 'of a closed household: nothing stays on it';

-- An open hold goes with a household that is merged; what has ended stays where it ended.
drop trigger hold_keeps_its_origin on hold;
create trigger hold_keeps_its_origin before update on hold for each row
  execute function refuse_to_change_columns('source_kind', 'source_id', 'placed_at', 'expires_at');
alter table hold enable always trigger hold_keeps_its_origin;
drop trigger hold_ended_once on hold;
create trigger hold_ended_once before update on hold for each row when (old.state <> 'OPEN')
  execute function refuse_to_change_columns('household_id', 'state', 'captured', 'ended_at');
alter table hold enable always trigger hold_ended_once;
