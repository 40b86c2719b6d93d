-- Somebody of the village disagrees with a run on the board. UPHELD: the run stands; CANCELLED: it is withdrawn.
create table dividend_objection (
  village_id   bigint      not null,
  id           uuid        not null,
  run_id       uuid        not null,
  state        text        not null,
  reason       text        not null,
  raised_by    uuid        not null,
  raised_at    timestamptz not null,
  resolution   text,
  resolved_by  uuid,
  resolved_at  timestamptz
);
select dist_tenant('dividend_objection');
alter table dividend_objection add constraint dividend_objection_pk primary key (village_id, id),
  add constraint dividend_objection_run foreign key (village_id, run_id) references dividend_run (village_id, id),
  add constraint dividend_objection_state check (state in ('OPEN', 'UPHELD', 'CANCELLED')),
  add constraint dividend_objection_resolved check ((state = 'OPEN') = (num_nulls(resolution, resolved_by, resolved_at) = 3)
    and num_nulls(resolution, resolved_by, resolved_at) in (0, 3));
create index dividend_objection_of_run on dividend_objection (village_id, run_id);
create trigger dividend_objection_keeps_its_words before update on dividend_objection for each row
  execute function refuse_to_change_columns('run_id', 'reason', 'raised_by', 'raised_at');
alter table dividend_objection enable always trigger dividend_objection_keeps_its_words;

-- How far the clockwork is with a village's year, rewritten by every tick; what it could not do says why.
create table dividend_progress (
  village_id bigint      not null,
  year       int         not null,
  stage      text        not null,
  reason     text,
  attempts   int         not null,
  since      timestamptz not null
);
select dist_tenant('dividend_progress');
alter table dividend_progress add constraint dividend_progress_pk primary key (village_id, year),
  add constraint dividend_progress_village foreign key (village_id) references village (village_id),
  add constraint dividend_progress_stage check (stage in ('INCOME_MISSING', 'INCOME_NOT_APPROVED', 'PREPARED', 'FROZEN', 'FAILED')),
  add constraint dividend_progress_failed_says_why check (stage <> 'FAILED' or reason is not null);

-- Money below the policy's least payout, kept for the household as credit for goods. One line a share.
create table goods_credit (
  village_id   bigint      not null,
  household_id uuid        not null,
  run_id       uuid        not null,
  amount_fen   bigint      not null,
  recorded_at  timestamptz not null
);
select dist_tenant('goods_credit');
alter table goods_credit add constraint goods_credit_pk primary key (village_id, household_id, run_id),
  add constraint goods_credit_share foreign key (village_id, run_id, household_id)
    references dividend_share (village_id, run_id, household_id),
  add constraint goods_credit_positive check (amount_fen > 0);
select make_append_only('goods_credit');

-- A year's end of redeemable points: announced, then done once.
create table clearing (
  village_id     bigint      not null,
  year           int         not null,
  policy_version int         not null,
  keep_percent   int         not null,
  clears_on      date        not null,
  announced_at   timestamptz not null,
  done_at        timestamptz,
  households     int,
  points         bigint
);
select dist_tenant('clearing');
alter table clearing add constraint clearing_pk primary key (village_id, year),
  add constraint clearing_policy foreign key (village_id, policy_version) references policy (village_id, version_no),
  add constraint clearing_keeps check (keep_percent between 0 and 100),
  add constraint clearing_done check (num_nulls(done_at, households, points) in (0, 3));
create trigger clearing_as_announced before update on clearing for each row
  execute function refuse_to_change_columns('policy_version', 'keep_percent', 'clears_on', 'announced_at');
alter table clearing enable always trigger clearing_as_announced;
create trigger clearing_done_once before update on clearing for each row when (old.done_at is not null)
  execute function refuse_to_change_columns('done_at', 'households', 'points');
alter table clearing enable always trigger clearing_done_once;

select app_may('select, insert', t) from unnest(array['dividend_objection', 'dividend_progress', 'goods_credit', 'clearing']) t;
select app_may('update (state, resolution, resolved_by, resolved_at)', 'dividend_objection');
select app_may('update', 'dividend_progress');
select app_may('update (done_at, households, points)', 'clearing');
