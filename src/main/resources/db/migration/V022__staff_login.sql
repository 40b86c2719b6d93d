-- one_time_until: the password was given out by somebody else and is good only to set one's own, until then.
-- totp_step: the last code's time step, so that no code is good twice; null while the second factor is not confirmed.
alter table person
  add column password_changed_at timestamptz,
  add column one_time_until      timestamptz,
  add column totp_step           bigint,
  add column deleted_at          timestamptz;

-- The token for the first administrator: kept as its hash, printed once, good once.
alter table installation
  add column bootstrap_hash    bytea,
  add column bootstrap_until   timestamptz,
  add column bootstrap_used_at timestamptz;
