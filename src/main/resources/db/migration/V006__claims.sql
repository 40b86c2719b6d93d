create table claim (
  village_id    bigint      not null,
  id            uuid        not null,
  claim_no      bigint      not null,
  household_id  uuid        not null,
  group_no      int         not null,
  rule_id       text        not null,
  version_no    int         not null,
  channel       text        not null,
  state         text        not null,
  quantity      int         not null,
  points        int         not null,
  happened_on   date        not null,
  event         text        not null,
  note          text        not null,
  submitted_by  uuid        not null,
  first_checked_by uuid,
  approved_by   uuid,
  second_approved_by uuid,
  reason        text,
  notice_id     uuid,
  entry_no      bigint,
  submitted_at  timestamptz,
  two_approvals boolean     not null,
  steps         int         not null,
  changed_at    timestamptz not null,
  created_at    timestamptz not null
);
select dist_tenant('claim');
alter table claim add constraint claim_pk primary key (village_id, id),
  add constraint claim_no unique (village_id, claim_no),
  add constraint claim_household foreign key (village_id, household_id) references household (village_id, id),
  add constraint claim_rule foreign key (village_id, version_no, rule_id) references rule (village_id, version_no, rule_id),
  add constraint claim_channel check (channel in ('ONLINE', 'OFFLINE')),
  add constraint claim_state check (state in ('DRAFT', 'SUBMITTED', 'FIRST_CHECKED', 'APPROVED', 'ON_NOTICE', 'OBJECTED', 'POSTED',
    'RETURNED', 'WITHDRAWN', 'REJECTED', 'CANCELLED')),
  add constraint claim_points_positive check (points > 0 and quantity > 0),
  add constraint claim_checked_by_two check (approved_by is null or approved_by <> first_checked_by),
  add constraint claim_posted_has_entry check ((state = 'POSTED') = (entry_no is not null));
create index claim_by_state on claim (village_id, state, claim_no);
create index claim_by_household on claim (village_id, household_id, happened_on);

-- Every step of every claim: who, when, from where to where, why.
create table claim_step (
  village_id bigint      not null,
  claim_id   uuid        not null,
  step_no    int         not null,
  from_state text,
  to_state   text        not null,
  actor      uuid        not null,
  reason     text,
  taken_at   timestamptz not null
);
select dist_tenant('claim_step');
alter table claim_step add constraint claim_step_pk primary key (village_id, claim_id, step_no),
  add constraint claim_step_claim foreign key (village_id, claim_id) references claim (village_id, id);
select make_append_only('claim_step');

create table notice (
  village_id   bigint      not null,
  id           uuid        not null,
  notice_no    bigint      not null,
  state        text        not null,
  published_at timestamptz not null,
  closes_at    timestamptz not null,
  closed_at    timestamptz,
  published_by uuid        not null
);
select dist_tenant('notice');
alter table notice add constraint notice_pk primary key (village_id, id),
  add constraint notice_no unique (village_id, notice_no),
  add constraint notice_state check (state in ('OPEN', 'CLOSED')),
  add constraint notice_village foreign key (village_id) references village (village_id);

-- What was posted on the board, frozen when it was published: no name is kept here in full.
create table notice_line (
  village_id     bigint not null,
  notice_id      uuid   not null,
  line_no        int    not null,
  claim_id       uuid   not null,
  household_code text   not null,
  masked_name    text   not null,
  rule_title     text   not null,
  happened_on    date   not null,
  points         int    not null
);
select dist_tenant('notice_line');
alter table notice_line add constraint notice_line_pk primary key (village_id, notice_id, line_no),
  add constraint notice_line_claim_once unique (village_id, claim_id),
  add constraint notice_line_notice foreign key (village_id, notice_id) references notice (village_id, id);
select make_append_only('notice_line');

create table objection (
  village_id  bigint      not null,
  id          uuid        not null,
  claim_id    uuid        not null,
  state       text        not null,
  reason      text        not null,
  raised_by   uuid        not null,
  raised_at   timestamptz not null,
  resolution  text,
  points      int,
  resolved_by uuid,
  resolved_at timestamptz
);
select dist_tenant('objection');
alter table objection add constraint objection_pk primary key (village_id, id),
  add constraint objection_state check (state in ('OPEN', 'UPHELD', 'AMENDED', 'CANCELLED')),
  add constraint objection_claim foreign key (village_id, claim_id) references claim (village_id, id);
create index objection_of_claim on objection (village_id, claim_id);
create unique index objection_one_open on objection (village_id, claim_id) where state = 'OPEN';

select app_may('select, insert, update', t) from unnest(array['claim', 'notice', 'objection']) t;
select app_may('select, insert', t) from unnest(array['claim_step', 'notice_line']) t;
