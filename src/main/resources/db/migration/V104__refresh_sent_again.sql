-- A refresh whose answer was lost comes again with the same token. For a few seconds it gets the same answer, which is made
-- anew from the token that came and from this salt; neither alone leads to it.
alter table login_session add column refreshed_at timestamptz, add column refresh_salt bytea;
comment on column login_session.refreshed_at is 'moment of the last refresh; null before the first and in sessions of older versions';
comment on column login_session.refresh_salt is
  'random bytes from which, with the refresh token used last, the present tokens are made; null as in refreshed_at';
comment on column login_session.used_refreshes is
  'SHA-256 of the refresh tokens used before; one that comes again ends the session, but the last one within seconds of its use';
