-- The rules in force in a village: whole versions, each with its first day and its resolution.
create table catalogue_version (
  village_id  bigint not null,
  version_no  int    not null,
  valid_from  date   not null,
  resolution  text   not null,
  approved_by uuid   not null,
  approved_at timestamptz not null
);
select dist_tenant('catalogue_version');
alter table catalogue_version add constraint catalogue_version_pk primary key (village_id, version_no),
  add constraint catalogue_version_from unique (village_id, valid_from),
  add constraint catalogue_version_village foreign key (village_id) references village (village_id);

create table rule (
  village_id      bigint  not null,
  version_no      int     not null,
  rule_id         text    not null,
  position        int     not null,
  category        text    not null,
  title           text    not null,
  kind            text    not null,
  points          int     not null,
  quantity_unit   text,
  max_quantity    int     not null default 1,
  cap_times       int,
  cap_points      int,
  cap_period      text,
  cap_group       text    not null,
  evidence        text    not null,
  claimants       text[]  not null,
  second_approval boolean not null
);
select dist_tenant('rule');
alter table rule add constraint rule_pk primary key (village_id, version_no, rule_id),
  add constraint rule_version foreign key (village_id, version_no) references catalogue_version (village_id, version_no),
  add constraint rule_kind check (kind in ('CLAIM', 'DEDUCTION')),
  add constraint rule_sign check ((kind = 'CLAIM' and points > 0) or (kind = 'DEDUCTION' and points < 0)),
  add constraint rule_cap_period check (cap_period in ('DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR', 'EVENT', 'LIFETIME'));

-- The village's policy knobs, effective-dated like the rules.
create table policy (
  village_id           bigint not null,
  version_no           int    not null,
  valid_from           date   not null,
  resolution           text   not null,
  notice_days          int    not null,
  second_approval_from int    not null,
  late_entry_until     text   not null,
  pickup_days          int    not null,
  dividend_rate_bp     int    not null,
  dividend_min_merit   int    not null
);
select dist_tenant('policy');
alter table policy add constraint policy_pk primary key (village_id, version_no),
  add constraint policy_from unique (village_id, valid_from),
  add constraint policy_village foreign key (village_id) references village (village_id),
  add constraint policy_notice_days check (notice_days between 3 and 7),
  add constraint policy_rate check (dividend_rate_bp between 0 and 10000);

select app_may('select, insert', t) from unnest(array['catalogue_version', 'rule', 'policy']) t;
