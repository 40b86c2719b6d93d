-- Every knob of the year-end dividend, in the village's policy. What stood in a policy before keeps the defaults.
alter table policy
  add column dividend_base           text   not null default 'NET_OF_YEAR',
  add column dividend_year_of        text   not null default 'DEED',
  add column dividend_fixed_fen      bigint,
  add column dividend_floor_fen      bigint,
  add column dividend_ceiling_fen    bigint,
  add column dividend_negative       text   not null default 'ZERO',
  add column dividend_min_payout_fen bigint not null default 0,
  add column dividend_prepare_on     text   not null default '--01-01',
  add column dividend_freeze_on      text   not null default '--02-15',
  add column dividend_unclaimed_days int    not null default 365,
  add column clearing                text   not null default 'NONE',
  add column clearing_keep_percent   int    not null default 100,
  add column clearing_on             text   not null default '--03-31',
  add column clearing_notice_days    int    not null default 30,
  add column adopted_by              uuid,
  add column adopted_at              timestamptz;
-- Of several versions from one day the newest counts, so that a slip is mended before its first day.
alter table policy drop constraint policy_from,
  add constraint policy_from unique (village_id, valid_from, version_no),
  add constraint policy_dividend_base check (dividend_base in ('NET_OF_YEAR', 'GROSS_OF_YEAR', 'BALANCE', 'LIFETIME')),
  add constraint policy_dividend_year_of check (dividend_year_of in ('DEED', 'POSTING')),
  add constraint policy_dividend_negative check (dividend_negative in ('ZERO', 'EXCLUDED')),
  add constraint policy_dividend_pool check (dividend_fixed_fen > 0 and dividend_floor_fen >= 0
    and dividend_ceiling_fen >= coalesce(dividend_floor_fen, 0)),
  add constraint policy_dividend_limits check (dividend_min_merit >= 0 and dividend_min_payout_fen >= 0
    and dividend_unclaimed_days >= 1),
  add constraint policy_clearing check (clearing in ('NONE', 'KEEP_PERCENT', 'CLEAR_ALL')
    and clearing_keep_percent between 0 and 100 and clearing_notice_days between 1 and 366);

-- policy_version: the whole policy behind the run. seal_no: the seal over the cut-off entry.
-- run_no counts a year's runs. settled_until_entry_no: in an adjustment the cut-off of the year's run; after it only corrections count.
alter table dividend_run
  add column run_no                 int not null default 1,
  add column policy_version         int,
  add column seal_no                bigint,
  add column settled_until_entry_no bigint,
  add column reason                 text,
  drop constraint dividend_run_kind,
  drop constraint dividend_run_state,
  drop constraint dividend_run_frozen_is_complete,
  drop constraint dividend_run_pool_within_income,
  drop constraint dividend_run_checked,
  drop constraint dividend_run_on_notice,
  drop constraint dividend_run_confirmed;
update dividend_run r set policy_version = (select p.version_no from policy p where p.village_id = r.village_id
  and p.valid_from <= make_date(r.year, 12, 31) order by p.valid_from desc limit 1) where state <> 'DRAFT';
-- A draft may carry what is being frozen while the shares are computed, inside the freezing transaction.
alter table dividend_run
  add constraint dividend_run_policy foreign key (village_id, policy_version) references policy (village_id, version_no),
  add constraint dividend_run_no unique (village_id, year, run_no),
  add constraint dividend_run_kind check (kind in ('YEAR_END', 'ADJUSTMENT')),
  add constraint dividend_run_state check (state in ('DRAFT', 'FROZEN', 'CHECKED', 'ON_NOTICE', 'CONFIRMED', 'PAYING', 'CLOSED',
    'CANCELLED')),
  add constraint dividend_run_frozen_is_complete check (state = 'DRAFT' or num_nulls(income_version, income_fen, rate_bp,
    pool_fen, total_merit, cutoff_entry_no, min_merit, frozen_by, policy_version) = 0),
  add constraint dividend_run_pool_within_income check (pool_fen between 1 and income_fen),
  add constraint dividend_run_checked check (checked_by is not null or state in ('DRAFT', 'FROZEN')),
  add constraint dividend_run_on_notice check (closes_at is not null or state in ('DRAFT', 'FROZEN', 'CHECKED')),
  add constraint dividend_run_confirmed check ((confirmed_by is not null) = (state in ('CONFIRMED', 'PAYING', 'CLOSED'))),
  add constraint dividend_run_adjustment_says_why check ((kind = 'ADJUSTMENT') = (reason is not null));
drop index dividend_run_one_a_year;
create unique index dividend_run_one_a_year on dividend_run (village_id, year) where kind = 'YEAR_END' and state <> 'CANCELLED';
create unique index dividend_run_one_adjustment_at_a_time on dividend_run (village_id, year)
  where kind = 'ADJUSTMENT' and state in ('DRAFT', 'FROZEN', 'CHECKED', 'ON_NOTICE');
drop trigger dividend_run_stays_frozen on dividend_run;
create trigger dividend_run_stays_frozen before update on dividend_run for each row when (old.state <> 'DRAFT')
  execute function refuse_to_change_columns('income_version', 'income_fen', 'rate_bp', 'pool_fen', 'total_merit',
    'cutoff_entry_no', 'min_merit', 'frozen_by', 'policy_version', 'settled_until_entry_no');
alter table dividend_run enable always trigger dividend_run_stays_frozen;
drop trigger dividend_run_keeps_its_year on dividend_run;
create trigger dividend_run_keeps_its_year before update on dividend_run for each row
  execute function refuse_to_change_columns('year', 'run_no', 'kind', 'reason');
alter table dividend_run enable always trigger dividend_run_keeps_its_year;
create trigger dividend_run_sealed_once before update on dividend_run for each row when (old.seal_no is not null)
  execute function refuse_to_change_columns('seal_no');
alter table dividend_run enable always trigger dividend_run_sealed_once;

-- amount_fen = due_fen - earlier_fen: what the year's points give, less what earlier runs of the year gave already.
-- first_entry_no: who posted first, the second word when remainders are equal; null where nothing was posted.
alter table dividend_share
  add column first_entry_no bigint,
  add column due_fen        bigint,
  add column earlier_fen    bigint not null default 0;
update dividend_share set due_fen = amount_fen;
update dividend_share s set first_entry_no = (select min(e.entry_no) from entry e join dividend_run r
    on r.village_id = e.village_id and e.merit_year = r.year
  where r.village_id = s.village_id and r.id = s.run_id and e.household_id = s.household_id and e.merit <> 0
    and e.entry_no <= r.cutoff_entry_no);
alter table dividend_share alter column due_fen set not null,
  drop constraint dividend_share_amounts,
  drop constraint dividend_share_payment,
  add constraint dividend_share_amounts check (merit >= 0 and due_fen >= 0 and remainder >= 0
    and amount_fen = due_fen - earlier_fen),
  add constraint dividend_share_payment check (payment in ('PENDING', 'PAID', 'FAILED', 'UNCLAIMED', 'CREDITED', 'OVERPAID')),
  add constraint dividend_share_overpaid check ((payment = 'OVERPAID') = (amount_fen < 0));
drop trigger dividend_share_keeps_its_amount on dividend_share;
create trigger dividend_share_keeps_its_amount before update on dividend_share for each row
  execute function refuse_to_change_columns('share_no', 'household_code', 'masked_name', 'merit', 'amount_fen', 'remainder',
    'rounding', 'first_entry_no', 'due_fen', 'earlier_fen');
alter table dividend_share enable always trigger dividend_share_keeps_its_amount;
drop trigger dividend_share_paid_once on dividend_share;
create trigger dividend_share_paid_once before update on dividend_share for each row
  when (old.payment in ('PAID', 'CREDITED', 'OVERPAID'))
  execute function refuse_to_change_columns('payment', 'paid_at', 'payment_reason', 'payments');
alter table dividend_share enable always trigger dividend_share_paid_once;
alter table dividend_payment drop constraint dividend_payment_result,
  add constraint dividend_payment_result check (result in ('PAID', 'FAILED', 'UNCLAIMED', 'CREDITED'));

select app_may('update (policy_version, seal_no, settled_until_entry_no)', 'dividend_run');
