-- Phones, ID numbers, bank accounts, openids and second factors, encrypted with a key that is not in the database. The subject
-- is a member, a request for a binding or (village 0) a person; one table, so that keys are rotated and people deleted in one
-- place. search_hash is keyed as well: without the key nobody can try numbers out.
create table sealed_value (
  village_id  bigint      not null,
  subject_id  uuid        not null,
  kind        text        not null,
  sealed      bytea       not null,
  key_id      text        not null,
  search_hash bytea       not null,
  changed_at  timestamptz not null
);
select dist_tenant('sealed_value');
alter table sealed_value add constraint sealed_value_pk primary key (village_id, subject_id, kind),
  add constraint sealed_value_kind check (kind in ('PHONE', 'ID_NUMBER', 'BANK_ACCOUNT', 'OPENID', 'TOTP'));
create index sealed_value_by_hash on sealed_value (village_id, kind, search_hash);
create index sealed_value_by_key on sealed_value (key_id);
select app_may('select, insert, update, delete', 'sealed_value');

-- What a person agreed to and took back, as it happened.
create table consent (
  person_id uuid        not null,
  at        timestamptz not null,
  version   text        not null,
  given     boolean     not null,
  constraint consent_pk primary key (person_id, at)
);
select make_append_only('consent');
select app_may('select, insert', 'consent');
