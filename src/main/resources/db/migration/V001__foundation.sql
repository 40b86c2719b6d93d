-- One schema for PostgreSQL and Citus. On plain PostgreSQL the dist_ functions do nothing.

create function dist_tenant(t text) returns void language plpgsql as $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    execute format('select create_distributed_table(%L, ''village_id'')', t);
  end if;
end $$;

create function dist_reference(t text) returns void language plpgsql as $$
begin
  if exists (select from pg_extension where extname = 'citus') then
    execute format('select create_reference_table(%L)', t);
  end if;
end $$;

create function refuse_to_rewrite_history() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

-- ENABLE ALWAYS: also in sessions that replicate, where ordinary triggers are silent.
create function make_append_only(t text) returns void language plpgsql as $$
begin
  execute format('create trigger %I before update or delete or truncate on %I
                  for each statement execute function refuse_to_rewrite_history()', t || '_append_only', t);
  execute format('alter table %I enable always trigger %I', t, t || '_append_only');
end $$;

-- The service works under jifenbu_app, which owns nothing and may not rewrite history.
do $$
begin
  if not exists (select from pg_roles where rolname = 'jifenbu_app') then
    create role jifenbu_app nologin;
  end if;
  execute format('grant jifenbu_app to %I', current_user);
exception when insufficient_privilege then
  if not pg_has_role(current_user, 'jifenbu_app', 'MEMBER') then
    raise exception '数据库登录 % 不能建立角色：请管理员执行 create role jifenbu_app; grant jifenbu_app to %; 再重新启动',
      current_user, current_user using hint = 'create role jifenbu_app and grant it to the migrating login, then start again';
  end if;
end $$;

create function app_may(privileges text, t text) returns void language plpgsql as $$
begin
  execute format('grant %s on %I to jifenbu_app', privileges, t);
end $$;
