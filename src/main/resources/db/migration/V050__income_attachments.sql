-- Photos of the resolution and the accounts that an income declaration rests on; they lie in the evidence store.
create table income_attachment (
  village_id  bigint not null,
  year        int    not null,
  version_no  int    not null,
  position    int    not null,
  evidence_id uuid   not null
);
select dist_tenant('income_attachment');
alter table income_attachment add constraint income_attachment_pk primary key (village_id, year, version_no, position),
  add constraint income_attachment_income foreign key (village_id, year, version_no)
    references income (village_id, year, version_no),
  add constraint income_attachment_photo foreign key (village_id, evidence_id) references evidence (village_id, id);
select make_append_only('income_attachment');

select app_may('select, insert', 'income_attachment');
