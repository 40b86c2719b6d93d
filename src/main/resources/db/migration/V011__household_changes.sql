-- Who died or went to another household stays on record in the old one, with the day.
alter table member add column left_on date;

-- A frozen household whose claim window ends is closed from this day on.
alter table household add column settles_on date;
alter table household add constraint household_settles_when_frozen check (settles_on is null or state = 'FROZEN');

-- What happened to households: points is what went to the other household or to the village.
create table household_change (
  village_id         bigint      not null,
  change_no          bigint      not null,
  kind               text        not null,
  household_id       uuid        not null,
  other_household_id uuid,
  from_state         text        not null,
  to_state           text        not null,
  points             bigint      not null,
  reason             text        not null,
  settles_on         date,
  actor              uuid        not null,
  recorded_at        timestamptz not null
);
select dist_tenant('household_change');
alter table household_change add constraint household_change_pk primary key (village_id, change_no),
  add constraint household_change_household foreign key (village_id, household_id) references household (village_id, id),
  add constraint household_change_other foreign key (village_id, other_household_id) references household (village_id, id),
  add constraint household_change_kind check (kind in ('SPLIT', 'MERGE', 'REGROUP', 'MOVE_AWAY', 'CLOSE', 'REOPEN', 'SETTLE',
    'NEW_HEAD')),
  add constraint household_change_has_other check ((other_household_id is not null) = (kind in ('SPLIT', 'MERGE')));
create index household_change_of_household on household_change (village_id, household_id);
select make_append_only('household_change');

select app_may('select, insert', 'household_change');
