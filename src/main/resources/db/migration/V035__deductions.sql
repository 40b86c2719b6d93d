create table deduction (
  village_id   bigint      not null,
  id           uuid        not null,
  deduction_no bigint      not null,
  household_id uuid        not null,
  group_no     int         not null,
  rule_id      text        not null,
  version_no   int         not null,
  state        text        not null,
  full_points  int         not null,
  points       int         not null,
  happened_on  date        not null,
  note         text        not null,
  evidence_id  uuid,
  recorded_by  uuid        not null,
  served_how   text,
  served_on    date,
  mend_until   date,
  decided_by   uuid,
  second_decided_by uuid,
  two_decisions boolean    not null,
  reason       text,
  closes_at    timestamptz,
  entry_no     bigint,
  steps        int         not null,
  created_at   timestamptz not null,
  changed_at   timestamptz not null
);
select dist_tenant('deduction');
alter table deduction add constraint deduction_pk primary key (village_id, id),
  add constraint deduction_no unique (village_id, deduction_no),
  add constraint deduction_household foreign key (village_id, household_id) references household (village_id, id),
  add constraint deduction_rule foreign key (village_id, version_no, rule_id) references rule (village_id, version_no, rule_id),
  add constraint deduction_photo foreign key (village_id, evidence_id) references evidence (village_id, id),
  add constraint deduction_state check (state in ('RECORDED', 'SERVED', 'RECTIFYING', 'WAIVED', 'HALVED', 'ON_NOTICE',
    'DISPUTED', 'POSTED')),
  add constraint deduction_takes check (full_points < 0 and points between full_points and 0),
  add constraint deduction_two_people check (decided_by is null or decided_by <> recorded_by),
  add constraint deduction_decided check (state not in ('HALVED', 'ON_NOTICE', 'DISPUTED', 'POSTED')
    or num_nulls(decided_by, closes_at) = 0),
  add constraint deduction_posted check ((state = 'POSTED') = (entry_no is not null));
create index deduction_by_state on deduction (village_id, state, deduction_no);
create index deduction_by_household on deduction (village_id, household_id, happened_on);

create table deduction_step (
  village_id   bigint      not null,
  deduction_id uuid        not null,
  step_no      int         not null,
  from_state   text,
  to_state     text        not null,
  actor        uuid        not null,
  reason       text,
  taken_at     timestamptz not null
);
select dist_tenant('deduction_step');
alter table deduction_step add constraint deduction_step_pk primary key (village_id, deduction_id, step_no),
  add constraint deduction_step_deduction foreign key (village_id, deduction_id) references deduction (village_id, id);
select make_append_only('deduction_step');
select app_may('select, insert, update', 'deduction');
select app_may('select, insert', 'deduction_step');
