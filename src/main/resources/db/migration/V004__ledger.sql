-- The unit of order: every write to a village locks its row here first. All numbers of the village come from it.
create table village_head (
  village_id     bigint not null,
  next_entry_no  bigint not null default 1,
  last_hash      bytea  not null default decode(repeat('00', 32), 'hex'),
  next_claim_no  bigint not null default 1,
  next_notice_no bigint not null default 1,
  next_order_no  bigint not null default 1
);
select dist_tenant('village_head');
alter table village_head add constraint village_head_pk primary key (village_id),
  add constraint village_head_village foreign key (village_id) references village (village_id);

-- available = balance - held; never below the floor.
create table account (
  village_id   bigint not null,
  household_id uuid   not null,
  balance      bigint not null default 0,
  held         bigint not null default 0,
  seq          bigint not null default 0
);
select dist_tenant('account');
alter table account add constraint account_pk primary key (village_id, household_id),
  add constraint account_household foreign key (village_id, household_id) references household (village_id, id),
  add constraint account_held_not_negative check (held >= 0),
  add constraint account_available_not_negative check (balance >= held);

-- Merit is what the year's dividend is shared by.
create table account_year (
  village_id   bigint not null,
  household_id uuid   not null,
  year         int    not null,
  merit        bigint not null default 0
);
select dist_tenant('account_year');
alter table account_year add constraint account_year_pk primary key (village_id, household_id, year),
  add constraint account_year_account foreign key (village_id, household_id) references account (village_id, household_id);

create table entry (
  village_id      bigint      not null,
  entry_no        bigint      not null,
  household_id    uuid        not null,
  account_seq     bigint      not null,
  kind            text        not null,
  counter         text        not null,
  points          bigint      not null,
  merit           bigint      not null,
  merit_year      int         not null,
  balance_after   bigint      not null,
  source_kind     text        not null,
  source_id       text        not null,
  note_commitment bytea       not null,
  actor           uuid        not null,
  effective_on    date        not null,
  recorded_at     timestamptz not null,
  prev_hash       bytea       not null,
  hash            bytea       not null
);
select dist_tenant('entry');
alter table entry add constraint entry_pk primary key (village_id, entry_no),
  add constraint entry_account_seq unique (village_id, household_id, account_seq),
  add constraint entry_source_once unique (village_id, source_kind, source_id, kind),
  add constraint entry_account foreign key (village_id, household_id) references account (village_id, household_id),
  add constraint entry_kind check (kind in ('EARN', 'DEDUCT', 'REDEEM', 'RETURN', 'CLEAR', 'ADJUST', 'TRANSFER', 'REVERSAL')),
  add constraint entry_counter check (counter in ('ISSUANCE', 'REDEMPTION', 'CLEARING', 'ADJUSTMENT', 'TRANSFER')),
  add constraint entry_hashes_are_sha256 check (length(hash) = 32 and length(prev_hash) = 32 and length(note_commitment) = 32);
select make_append_only('entry');

-- Free text about an entry lives apart and only its salted hash is in the chain, so that it can be erased.
create table entry_note (
  village_id bigint not null,
  entry_no   bigint not null,
  salt       bytea  not null,
  note       text   not null
);
select dist_tenant('entry_note');
alter table entry_note add constraint entry_note_pk primary key (village_id, entry_no),
  add constraint entry_note_entry foreign key (village_id, entry_no) references entry (village_id, entry_no);

create table hold (
  village_id   bigint      not null,
  id           uuid        not null,
  household_id uuid        not null,
  points       bigint      not null,
  state        text        not null,
  source_kind  text        not null,
  source_id    text        not null,
  placed_at    timestamptz not null,
  ended_at     timestamptz
);
select dist_tenant('hold');
alter table hold add constraint hold_pk primary key (village_id, id),
  add constraint hold_source_once unique (village_id, source_kind, source_id),
  add constraint hold_account foreign key (village_id, household_id) references account (village_id, household_id),
  add constraint hold_points_positive check (points > 0),
  add constraint hold_state check (state in ('OPEN', 'CAPTURED', 'RELEASED')),
  add constraint hold_ends_once check ((state = 'OPEN') = (ended_at is null));

-- First replies to writes, kept in the transaction of the write itself.
create table idempotent_reply (
  village_id   bigint      not null,
  person_id    uuid        not null,
  key          text        not null,
  request_hash bytea       not null,
  status       int         not null,
  location     text,
  body         text,
  recorded_at  timestamptz not null
);
select dist_tenant('idempotent_reply');
alter table idempotent_reply add constraint idempotent_reply_pk primary key (village_id, person_id, key);

select app_may('select, insert, update', t) from unnest(array['village_head', 'account', 'account_year', 'hold']) t;
select app_may('select, insert', t) from unnest(array['entry', 'idempotent_reply']) t;
select app_may('select, insert, delete', 'entry_note');
