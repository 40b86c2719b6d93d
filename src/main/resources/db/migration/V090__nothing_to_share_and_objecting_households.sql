-- A year in which nobody earned points, or whose pool is less than a fen, is no failure. The line says what the attempt
-- rested on, so that it is made again when that has changed and not every hour.
alter table dividend_progress drop constraint dividend_progress_stage,
  drop constraint dividend_progress_failed_says_why,
  add column last_entry_no bigint,
  add column last_change_no bigint,
  add column income_version int;
update dividend_progress set stage = 'NOTHING_TO_SHARE'
where stage = 'FAILED' and reason in ('nobody-earned-points', 'nothing-to-share');
alter table dividend_progress
  add constraint dividend_progress_stage check (stage in
    ('INCOME_MISSING', 'INCOME_NOT_APPROVED', 'PREPARED', 'NOTHING_TO_SHARE', 'FROZEN', 'FAILED')),
  add constraint dividend_progress_says_why check (stage not in ('FAILED', 'NOTHING_TO_SHARE') or reason is not null);
comment on column dividend_progress.reason is
  'code of what stood in the way (ERRORS.md) or name of the failure; null unless FAILED or NOTHING_TO_SHARE';
comment on column dividend_progress.attempts is
  'how often the line was written: once a change of stage, and with each attempt that failed or found nothing';
comment on column dividend_progress.last_entry_no is
  'last entry when nothing was found to share; null before that and in lines of older versions';
comment on column dividend_progress.last_change_no is
  'last change of a household when nothing was found to share, 0 if there was none; null like last_entry_no';
comment on column dividend_progress.income_version is
  'version of the income when nothing was found to share; null like last_entry_no';

-- So that the objections of one household to one run can be counted.
alter table dividend_objection add column household_id uuid,
  add constraint dividend_objection_household foreign key (village_id, household_id) references household (village_id, id);
comment on column dividend_objection.household_id is
  'the household of the villager who objected; null where staff wrote it down, and in rows of older versions';
