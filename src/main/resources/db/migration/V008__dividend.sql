-- For rows that are written once and then only move: the columns named keep their value for good.
create function refuse_to_change_columns() returns trigger language plpgsql as $$
declare
  kept text;
begin
  foreach kept in array tg_argv loop
    if to_jsonb(old) -> kept is distinct from to_jsonb(new) -> kept then
      raise exception '%.% never changes', tg_table_name, kept using errcode = 'restrict_violation';
    end if;
  end loop;
  return new;
end $$;

-- The collective's income of a year in fen. A new declaration is a new version; the newest one counts.
create table income (
  village_id  bigint      not null,
  year        int         not null,
  version_no  int         not null,
  amount_fen  bigint      not null,
  resolution  text        not null,
  declared_by uuid        not null,
  declared_at timestamptz not null,
  approved_by uuid,
  approved_at timestamptz
);
select dist_tenant('income');
alter table income add constraint income_pk primary key (village_id, year, version_no),
  add constraint income_village foreign key (village_id) references village (village_id),
  add constraint income_fits_json check (amount_fen between 1 and 9007199254740991),
  add constraint income_approved_by_another check (approved_by <> declared_by),
  add constraint income_approval_has_time check ((approved_by is null) = (approved_at is null));
create trigger income_keeps_its_amount before update on income for each row
  execute function refuse_to_change_columns('amount_fen', 'resolution', 'declared_by', 'declared_at');
alter table income enable always trigger income_keeps_its_amount;
create trigger income_approved_once before update on income for each row when (old.approved_by is not null)
  execute function refuse_to_change_columns('approved_by', 'approved_at');
alter table income enable always trigger income_approved_once;

create table income_item (
  village_id bigint not null,
  year       int    not null,
  version_no int    not null,
  item_no    int    not null,
  item       text   not null,
  amount_fen bigint not null
);
select dist_tenant('income_item');
alter table income_item add constraint income_item_pk primary key (village_id, year, version_no, item_no),
  add constraint income_item_income foreign key (village_id, year, version_no)
    references income (village_id, year, version_no),
  add constraint income_item_positive check (amount_fen > 0);
select make_append_only('income_item');

-- What is shared, by which rate and up to which entry is empty in a draft and fixed from the freeze on.
create table dividend_run (
  village_id      bigint not null,
  id              uuid   not null,
  year            int    not null,
  kind            text   not null,
  state           text   not null,
  steps           int    not null,
  income_version  int,
  income_fen      bigint,
  rate_bp         int,
  pool_fen        bigint,
  total_merit     bigint,
  cutoff_entry_no bigint,
  min_merit       int,
  frozen_by       uuid,
  checked_by      uuid,
  confirmed_by    uuid,
  closes_at       timestamptz
);
select dist_tenant('dividend_run');
alter table dividend_run add constraint dividend_run_pk primary key (village_id, id),
  add constraint dividend_run_village foreign key (village_id) references village (village_id),
  add constraint dividend_run_income foreign key (village_id, year, income_version)
    references income (village_id, year, version_no),
  add constraint dividend_run_kind check (kind in ('YEAR_END')),
  add constraint dividend_run_state check (state in ('DRAFT', 'FROZEN', 'CHECKED', 'ON_NOTICE', 'CONFIRMED', 'PAYING', 'CLOSED')),
  add constraint dividend_run_frozen_is_complete check ((state = 'DRAFT') =
    (num_nulls(income_version, income_fen, rate_bp, pool_fen, total_merit, cutoff_entry_no, min_merit, frozen_by) = 8)
    and num_nulls(income_version, income_fen, rate_bp, pool_fen, total_merit, cutoff_entry_no, min_merit, frozen_by) in (0, 8)),
  add constraint dividend_run_pool_within_income check (pool_fen between 1 and income_fen),
  add constraint dividend_run_checked check ((checked_by is null) = (state in ('DRAFT', 'FROZEN'))),
  add constraint dividend_run_on_notice check ((closes_at is null) = (state in ('DRAFT', 'FROZEN', 'CHECKED'))),
  add constraint dividend_run_confirmed check ((confirmed_by is null) = (state in ('DRAFT', 'FROZEN', 'CHECKED', 'ON_NOTICE'))),
  add constraint dividend_run_checked_by_another check (checked_by <> frozen_by),
  add constraint dividend_run_confirmed_by_another check (confirmed_by <> frozen_by);
create unique index dividend_run_one_a_year on dividend_run (village_id, year) where kind = 'YEAR_END';
create trigger dividend_run_keeps_its_year before update on dividend_run for each row
  execute function refuse_to_change_columns('year', 'kind');
alter table dividend_run enable always trigger dividend_run_keeps_its_year;
create trigger dividend_run_stays_frozen before update on dividend_run for each row when (old.state <> 'DRAFT')
  execute function refuse_to_change_columns('income_version', 'income_fen', 'rate_bp', 'pool_fen', 'total_merit',
    'cutoff_entry_no', 'min_merit', 'frozen_by');
alter table dividend_run enable always trigger dividend_run_stays_frozen;

create table dividend_step (
  village_id bigint      not null,
  run_id     uuid        not null,
  step_no    int         not null,
  from_state text,
  to_state   text        not null,
  actor      uuid        not null,
  taken_at   timestamptz not null
);
select dist_tenant('dividend_step');
alter table dividend_step add constraint dividend_step_pk primary key (village_id, run_id, step_no),
  add constraint dividend_step_run foreign key (village_id, run_id) references dividend_run (village_id, id);
select make_append_only('dividend_step');

-- amount_fen = floor(pool * merit / total) + one fen where `rounding`; `remainder` is what the division left over, in fen / total.
-- The masked name is the one that was on the board.
create table dividend_share (
  village_id     bigint  not null,
  run_id         uuid    not null,
  share_no       int     not null,
  household_id   uuid    not null,
  household_code text    not null,
  masked_name    text    not null,
  merit          bigint  not null,
  amount_fen     bigint  not null,
  remainder      bigint  not null,
  rounding       boolean not null,
  payment        text    not null,
  payment_reason text,
  paid_at        timestamptz,
  payments       int     not null
);
select dist_tenant('dividend_share');
alter table dividend_share add constraint dividend_share_pk primary key (village_id, run_id, household_id),
  add constraint dividend_share_no unique (village_id, run_id, share_no),
  add constraint dividend_share_run foreign key (village_id, run_id) references dividend_run (village_id, id),
  add constraint dividend_share_household foreign key (village_id, household_id) references household (village_id, id),
  add constraint dividend_share_amounts check (merit > 0 and amount_fen >= 0 and remainder >= 0),
  add constraint dividend_share_payment check (payment in ('PENDING', 'PAID', 'FAILED', 'UNCLAIMED')),
  add constraint dividend_share_failed_says_why check (payment <> 'FAILED' or payment_reason is not null),
  add constraint dividend_share_paid_at check ((payment = 'PAID') = (paid_at is not null));
create index dividend_share_of_household on dividend_share (village_id, household_id);
create trigger dividend_share_keeps_its_amount before update on dividend_share for each row
  execute function refuse_to_change_columns('share_no', 'household_code', 'masked_name', 'merit', 'amount_fen', 'remainder',
    'rounding');
alter table dividend_share enable always trigger dividend_share_keeps_its_amount;
create trigger dividend_share_paid_once before update on dividend_share for each row when (old.payment = 'PAID')
  execute function refuse_to_change_columns('payment', 'paid_at', 'payment_reason', 'payments');
alter table dividend_share enable always trigger dividend_share_paid_once;

-- Every attempt to pay: a failed one stays on record when a later one succeeds.
create table dividend_payment (
  village_id   bigint      not null,
  run_id       uuid        not null,
  household_id uuid        not null,
  payment_no   int         not null,
  result       text        not null,
  reason       text,
  actor        uuid        not null,
  recorded_at  timestamptz not null
);
select dist_tenant('dividend_payment');
alter table dividend_payment add constraint dividend_payment_pk primary key (village_id, run_id, household_id, payment_no),
  add constraint dividend_payment_share foreign key (village_id, run_id, household_id)
    references dividend_share (village_id, run_id, household_id),
  add constraint dividend_payment_result check (result in ('PAID', 'FAILED', 'UNCLAIMED'));
select make_append_only('dividend_payment');

select app_may('select, insert', t) from unnest(array['income', 'income_item', 'dividend_run', 'dividend_step',
  'dividend_share', 'dividend_payment']) t;
select app_may('update (approved_by, approved_at)', 'income');
select app_may('update (state, steps, income_version, income_fen, rate_bp, pool_fen, total_merit, cutoff_entry_no, min_merit,
  frozen_by, checked_by, confirmed_by, closes_at)', 'dividend_run');
select app_may('update (payment, payment_reason, paid_at, payments)', 'dividend_share');
