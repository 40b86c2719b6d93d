-- Who outside is told what happened. Like people and their roles no village's own: `scope` is a division with all below it, and
-- first_village to last_village are the codes it covers. secret_at is null until the service made a secret: nothing is sent
-- before. The secret itself is a sealed value.
create table webhook (
  id            uuid        not null,
  scope         text        not null,
  first_village bigint      not null,
  last_village  bigint      not null,
  url           text        not null,
  kinds         text        not null,
  description   text        not null,
  state         text        not null,
  reason        text,
  secret_at     timestamptz,
  created_by    uuid        not null,
  created_at    timestamptz not null,
  constraint webhook_pk primary key (id),
  constraint webhook_state check (state in ('ACTIVE', 'SUSPENDED', 'DELETED')),
  constraint webhook_reason check ((state = 'SUSPENDED') = (reason is not null))
);
create index webhook_by_scope on webhook (scope) where state <> 'DELETED';
select dist_reference('webhook');
select app_may('select, insert, update', 'webhook');

-- How far a receiver has read a village's events. The lease belongs to who is sending; after its end somebody else may.
create table webhook_cursor (
  village_id    bigint      not null,
  webhook_id    uuid        not null,
  event_no      bigint      not null,
  tries         int         not null,
  failing_since timestamptz,
  next_try_at   timestamptz,
  lease         uuid,
  leased_until  timestamptz
);
select dist_tenant('webhook_cursor');
alter table webhook_cursor add constraint webhook_cursor_pk primary key (village_id, webhook_id),
  add constraint webhook_cursor_lease check ((lease is null) = (leased_until is null));
create index webhook_cursor_of on webhook_cursor (webhook_id);
select app_may('select, insert, update', 'webhook_cursor');

-- What was sent. Tests lie in village 0.
create table webhook_delivery (
  village_id  bigint      not null,
  webhook_id  uuid        not null,
  event_no    bigint      not null,
  kind        text        not null,
  state       text        not null,
  tries       int         not null,
  last_status int,
  last_error  text,
  next_try_at timestamptz,
  tried_at    timestamptz not null
);
select dist_tenant('webhook_delivery');
alter table webhook_delivery add constraint webhook_delivery_pk primary key (village_id, webhook_id, event_no),
  add constraint webhook_delivery_state check (state in ('WAITING', 'DELIVERED', 'FAILED'));
create index webhook_delivery_newest on webhook_delivery (webhook_id, tried_at desc);
select app_may('select, insert, update, delete', 'webhook_delivery');

alter table sealed_value drop constraint sealed_value_kind,
  add constraint sealed_value_kind
    check (kind in ('PHONE', 'ID_NUMBER', 'BANK_ACCOUNT', 'OPENID', 'TOTP', 'WEBHOOK_SECRET'));
