-- Complaints, suggestions and questions with the village's answer. One answer, which stands; what is asked anew is a new one.
create table feedback (
  village_id   bigint      not null,
  id           uuid        not null,
  person_id    uuid        not null,
  household_id uuid        not null,
  kind         text        not null,
  content      text        not null,
  sent_at      timestamptz not null,
  reply        text,
  replied_by   uuid,
  replied_at   timestamptz
);
select dist_tenant('feedback');
alter table feedback add constraint feedback_pk primary key (village_id, id),
  add constraint feedback_village foreign key (village_id) references village (village_id),
  add constraint feedback_household foreign key (village_id, household_id) references household (village_id, id),
  add constraint feedback_kind check (kind in ('SUGGESTION', 'COMPLAINT', 'QUESTION')),
  add constraint feedback_replied check ((reply is null) = (replied_by is null) and (reply is null) = (replied_at is null));
create index feedback_of_person on feedback (village_id, person_id);
create index feedback_waiting on feedback (village_id, sent_at) where reply is null;
select app_may('select, insert, update', 'feedback');
