-- due_on: until when somebody should have looked. second_look: the township looks at some approvals once more.
alter table claim add column due_on date,
  add column second_look text,
  add column second_look_by uuid,
  add column relative_review boolean not null default false,
  add constraint claim_second_look check (second_look in ('WAITING', 'FINE', 'FAULT'));
create index claim_second_look on claim (village_id, claim_no) where second_look = 'WAITING';
alter table claim_step add column reason_code text;

-- A reviewer says to whom they are related; it is not forbidden to review there, but it is seen.
create table declared_relation (
  village_id   bigint      not null,
  person_id    uuid        not null,
  household_id uuid        not null,
  relation     text        not null,
  declared_by  uuid        not null,
  declared_at  timestamptz not null
);
select dist_tenant('declared_relation');
alter table declared_relation add constraint declared_relation_pk primary key (village_id, person_id, household_id),
  add constraint declared_relation_household foreign key (village_id, household_id) references household (village_id, id);
select app_may('select, insert', 'declared_relation');

-- Who reviews a group while its reviewer is away.
create table review_cover (
  village_id bigint      not null,
  id         uuid        not null,
  person_id  uuid        not null,
  group_no   int         not null,
  from_day   date        not null,
  until_day  date        not null,
  made_by    uuid        not null,
  made_at    timestamptz not null
);
select dist_tenant('review_cover');
alter table review_cover add constraint review_cover_pk primary key (village_id, id),
  add constraint review_cover_group foreign key (village_id, group_no) references village_group (village_id, group_no),
  add constraint review_cover_days check (from_day <= until_day);
create index review_cover_of_person on review_cover (village_id, person_id, until_day);
select app_may('select, insert', 'review_cover');
