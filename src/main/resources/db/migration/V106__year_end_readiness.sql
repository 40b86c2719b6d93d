-- A village that waits for what is still under way has a stage of its own: no failure, and no state of its run.
alter table dividend_progress drop constraint dividend_progress_stage,
  add constraint dividend_progress_stage check (stage in
    ('INCOME_MISSING', 'INCOME_NOT_APPROVED', 'PREPARED', 'HELD_UP', 'NOTHING_TO_SHARE', 'FROZEN', 'FAILED'));

-- The freeze waits for what is under way, unless somebody decides, item by item and with a reason, that it does not.
create table dividend_open_item (
  village_id   bigint      not null,
  run_id       uuid        not null,
  kind         text        not null,
  item_id      uuid        not null,
  item_no      bigint,
  household_id uuid        not null,
  item_state   text        not null,
  points       bigint,
  reason       text        not null,
  decided_by   uuid        not null,
  decided_at   timestamptz not null
);
select dist_tenant('dividend_open_item');
alter table dividend_open_item add constraint dividend_open_item_pk primary key (village_id, run_id, kind, item_id),
  add constraint dividend_open_item_run foreign key (village_id, run_id) references dividend_run (village_id, id),
  add constraint dividend_open_item_household foreign key (village_id, household_id) references household (village_id, id),
  add constraint dividend_open_item_kind check (kind in ('CLAIM', 'DEDUCTION', 'HOUSEHOLD', 'ORDER', 'HOLD')),
  add constraint dividend_open_item_says_why check (reason <> '');
select make_append_only('dividend_open_item');
select app_may('select, insert', 'dividend_open_item');

comment on table dividend_open_item is 'What was under way for a year and its run does not wait for, by whose decision and why.';
comment on column dividend_open_item.village_id is 'the village, 12-digit code';
comment on column dividend_open_item.run_id is 'the run that does not wait for it';
comment on column dividend_open_item.kind is 'CLAIM, DEDUCTION, HOUSEHOLD (frozen), ORDER or HOLD';
comment on column dividend_open_item.item_id is 'the claim, the deduction, the household, or the hold (of an order too)';
comment on column dividend_open_item.item_no is 'number of the claim, deduction or order in the village; null for the others';
comment on column dividend_open_item.household_id is 'the household whose points or share it is about';
comment on column dividend_open_item.item_state is 'state it was in when that was decided';
comment on column dividend_open_item.points is 'points it was about (分); null for a household';
comment on column dividend_open_item.reason is 'why the year is shared without it, in words';
comment on column dividend_open_item.decided_by is 'person who decided, not of that household';
comment on column dividend_open_item.decided_at is 'moment of the decision';
