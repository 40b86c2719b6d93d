-- Who did what, when, from where, with what outcome. Village 0 holds what concerns no single village (log-ins, staff);
-- division says whose it is. Ids are UUIDs of version 7: their order is the order of time.
create table audit_entry (
  village_id   bigint      not null,
  id           uuid        not null,
  at           timestamptz not null,
  division     text        not null,
  person_id    uuid,
  operation    text        not null,
  target       text        not null,
  household_id uuid,
  status       int         not null,
  code         text,
  reason       text,
  address      text,
  request_id   text
);
select dist_tenant('audit_entry');
alter table audit_entry add constraint audit_entry_pk primary key (village_id, id);
create index audit_entry_of_division on audit_entry (division text_pattern_ops, id);
create index audit_entry_of_person on audit_entry (village_id, person_id, id);
select make_append_only('audit_entry');
select app_may('select, insert', 'audit_entry');
