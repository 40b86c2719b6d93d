-- Lines outside the database name the database they belong to: a new one in the same folder does not contradict the old.
alter table installation add column id_outside uuid not null default gen_random_uuid();

alter table village_head add column next_seal_no bigint not null default 1, add column next_event_no bigint not null default 1;

-- A seal closes a range of entries with a Merkle root and is chained to the seal before. The signing key is not in here.
create table seal (
  village_id     bigint      not null,
  seal_no        bigint      not null,
  first_entry_no bigint      not null,
  last_entry_no  bigint      not null,
  root           bytea       not null,
  prev_hash      bytea       not null,
  occasion       text        not null,
  sealed_at      timestamptz not null,
  algorithm      text        not null,
  key_id         text        not null,
  public_key     bytea       not null,
  hash           bytea       not null,
  signature      bytea       not null
);
select dist_tenant('seal');
alter table seal add constraint seal_pk primary key (village_id, seal_no),
  add constraint seal_begins_once unique (village_id, first_entry_no),
  add constraint seal_ends_once unique (village_id, last_entry_no),
  add constraint seal_first foreign key (village_id, first_entry_no) references entry (village_id, entry_no),
  add constraint seal_last foreign key (village_id, last_entry_no) references entry (village_id, entry_no),
  add constraint seal_range check (first_entry_no <= last_entry_no),
  add constraint seal_occasion check (occasion in ('DAY_END', 'NOTICE', 'DIVIDEND')),
  add constraint seal_algorithm check (algorithm in ('Ed25519', 'SM2')),
  add constraint seal_hashes_are_sha256 check (length(root) = 32 and length(prev_hash) = 32 and length(hash) = 32);
select make_append_only('seal');

-- What other systems follow. body is JSON.
create table event (
  village_id  bigint      not null,
  event_no    bigint      not null,
  kind        text        not null,
  body        text        not null,
  recorded_at timestamptz not null
);
select dist_tenant('event');
alter table event add constraint event_pk primary key (village_id, event_no),
  add constraint event_village foreign key (village_id) references village (village_id);
select make_append_only('event');

-- What the board showed when it was put up; null while nothing was sealed yet.
alter table notice add column seal_no bigint, add column seal_hash bytea,
  add constraint notice_seal_whole check ((seal_no is null) = (seal_hash is null)),
  add constraint notice_seal foreign key (village_id, seal_no) references seal (village_id, seal_no);

select app_may('select, insert', t) from unnest(array['seal', 'event']) t;
