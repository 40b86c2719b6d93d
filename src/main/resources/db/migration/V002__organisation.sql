create table county (
  code bigint not null,
  name text   not null
);
select dist_reference('county');
alter table county add constraint county_pk primary key (code),
  add constraint county_code_has_6_digits check (code between 100000 and 999999);

create table township (
  code        bigint not null,
  county_code bigint not null,
  name        text   not null
);
select dist_reference('township');
alter table township add constraint township_pk primary key (code),
  add constraint township_lies_in_its_county check (code / 1000 = county_code),
  add constraint township_county foreign key (county_code) references county (code);

create table village (
  village_id    bigint not null,
  township_code bigint not null,
  name          text   not null
);
select dist_tenant('village');
alter table village add constraint village_pk primary key (village_id),
  add constraint village_lies_in_its_township check (village_id / 1000 = township_code),
  add constraint village_township foreign key (township_code) references township (code);

create table village_group (
  village_id bigint not null,
  group_no   int    not null,
  name       text   not null
);
select dist_tenant('village_group');
alter table village_group add constraint village_group_pk primary key (village_id, group_no),
  add constraint village_group_village foreign key (village_id) references village (village_id);

create table household (
  village_id    bigint not null,
  id            uuid   not null,
  code          text   not null,
  group_no      int    not null,
  doorplate     text   not null,
  state         text   not null,
  registered_on date   not null
);
select dist_tenant('household');
alter table household add constraint household_pk primary key (village_id, id),
  add constraint household_code unique (village_id, code),
  add constraint household_state check (state in ('ACTIVE', 'FROZEN', 'CLOSED')),
  add constraint household_group foreign key (village_id, group_no) references village_group (village_id, group_no);
create index household_by_code on household (code);

create table member (
  village_id   bigint  not null,
  id           uuid    not null,
  household_id uuid    not null,
  position     int     not null,
  name         text    not null,
  relation     text    not null,
  birth_year   int,
  head         boolean not null
);
select dist_tenant('member');
alter table member add constraint member_pk primary key (village_id, id),
  add constraint member_position unique (village_id, household_id, position),
  add constraint member_household foreign key (village_id, household_id) references household (village_id, id);
create unique index member_one_head on member (village_id, household_id) where head;

select app_may('select, insert, update', t) from unnest(array['county', 'township', 'village', 'village_group', 'household', 'member']) t;
