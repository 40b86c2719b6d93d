-- What takes several people, until enough of them have asked for the very same; the last one does it and the row goes.
create table countersign (
  village_id bigint      not null,
  act        text        not null,
  subject    text        not null,
  content    text        not null,
  others     int         not null,
  reason     text        not null,
  signers    uuid[]      not null,
  asked_at   timestamptz not null
);
select dist_tenant('countersign');
alter table countersign add constraint countersign_pk primary key (village_id, act, subject),
  add constraint countersign_village foreign key (village_id) references village (village_id),
  add constraint countersign_asked check (cardinality(signers) > 0);
select app_may('select, insert, update, delete', 'countersign');

comment on table countersign is 'acts that wait for another person to ask for the same (会签)';
comment on column countersign.village_id is 'the village, 12-digit code';
comment on column countersign.act is 'kind of act: entry, taking an entry back or correcting it';
comment on column countersign.subject is 'number or id of what it is done to';
comment on column countersign.content is 'what exactly is asked for, for an entry the points it is to have, 0 to take it back; another content begins anew';
comment on column countersign.others is 'people beside the first who have to ask for the same';
comment on column countersign.reason is 'why, in the words of who asked first';
comment on column countersign.signers is 'persons who asked for it, the first one first';
comment on column countersign.asked_at is 'when it was asked for first';
