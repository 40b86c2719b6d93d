-- Staff who come in by the county's own log-in. The subject may be a phone or an ID number there, so only its hash is kept,
-- taken together with the issuer's name. An administrator links it; nobody enrols themselves.
alter table person add column subject_hash bytea constraint person_subject unique;

-- A log-in that was begun and not finished: good once, for ten minutes, and only with the state that the browser keeps.
create table sign_on_attempt (
  state_hash bytea       not null constraint sign_on_attempt_pk primary key,
  nonce      text        not null,
  verifier   text        not null,
  until      timestamptz not null
);
select app_may('select, insert, delete', 'sign_on_attempt');
