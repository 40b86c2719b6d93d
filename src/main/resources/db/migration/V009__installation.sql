-- What was done to this database as a whole. The demo township is loaded once, and again from the start when the loading
-- was cut short.
create table installation (
  id               int         not null constraint installation_pk primary key constraint installation_one check (id = 1),
  demo_started_at  timestamptz,
  demo_finished_at timestamptz
);
insert into installation (id) values (1);
select app_may('select, update', 'installation');
