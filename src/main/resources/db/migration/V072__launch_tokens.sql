-- A token by which a larger app opens the pages works once: here are those that were used, until they would have ended anyway.
create table launch_token (
  token_hash bytea       not null constraint launch_token_pk primary key,
  until      timestamptz not null
);
create index launch_token_until on launch_token (until);
select app_may('select, insert, delete', 'launch_token');
