-- People who log in. Few and not a village's own, so these tables stay on the coordinator under Citus.
create table person (
  id            uuid        not null constraint person_pk primary key,
  kind          text        not null constraint person_kind check (kind in ('STAFF', 'VILLAGER')),
  username      text        constraint person_username unique,
  password_hash text,
  openid_hash   bytea       constraint person_openid unique,
  display_name  text        not null,
  demo          boolean     not null default false,
  suspended     boolean     not null default false,
  failures      int         not null default 0,
  locked_until  timestamptz,
  created_at    timestamptz not null
);

create table role_grant (
  person_id uuid  not null constraint role_grant_person references person (id),
  role      text  not null,
  scope     text  not null,
  groups    int[] not null default '{}',
  constraint role_grant_pk primary key (person_id, role, scope)
);

-- Tokens are kept as SHA-256 only: who reads this table can log in as nobody.
create table login_session (
  id              uuid        not null constraint login_session_pk primary key,
  person_id       uuid        not null constraint login_session_person references person (id),
  access_hash     bytea       not null constraint login_session_access unique,
  access_until    timestamptz not null,
  refresh_hash    bytea       not null constraint login_session_refresh unique,
  used_refreshes  bytea[]     not null default '{}',
  refresh_until   timestamptz not null,
  created_at      timestamptz not null,
  ended_at        timestamptz
);
create index login_session_of_person on login_session (person_id);

create table household_binding (
  village_id   bigint      not null,
  id           uuid        not null,
  person_id    uuid        not null,
  household_id uuid        not null,
  member_id    uuid        not null,
  state        text        not null,
  requested_at timestamptz not null,
  decided_by   uuid,
  decided_at   timestamptz
);
select dist_tenant('household_binding');
alter table household_binding add constraint household_binding_pk primary key (village_id, id),
  add constraint household_binding_state check (state in ('PENDING', 'APPROVED', 'REJECTED')),
  add constraint household_binding_household foreign key (village_id, household_id) references household (village_id, id),
  add constraint household_binding_member foreign key (village_id, member_id) references member (village_id, id);
create index household_binding_of_person on household_binding (person_id);
create unique index household_binding_once on household_binding (village_id, person_id) where state <> 'REJECTED';

select app_may('select, insert, update', t) from unnest(array['person', 'login_session', 'household_binding']) t;
select app_may('select, insert, update, delete', 'role_grant');
