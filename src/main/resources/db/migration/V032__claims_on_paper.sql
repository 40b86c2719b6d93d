-- Pre-numbered forms: every printed number is known, is used once, and what is written on it adds up.
create table paper_form (
  village_id bigint      not null,
  form_no    bigint      not null,
  batch_id   uuid        not null,
  group_no   int         not null,
  state      text        not null,
  printed_by uuid        not null,
  printed_at timestamptz not null,
  sheet_id   uuid,
  reason     text,
  ended_by   uuid,
  ended_at   timestamptz
);
select dist_tenant('paper_form');
alter table paper_form add constraint paper_form_pk primary key (village_id, form_no),
  add constraint paper_form_group foreign key (village_id, group_no) references village_group (village_id, group_no),
  add constraint paper_form_state check (state in ('PRINTED', 'USED', 'VOID')),
  add constraint paper_form_used check ((state = 'USED') = (sheet_id is not null));
create index paper_form_of_batch on paper_form (village_id, batch_id, form_no);

-- Many claims entered at once: a sign-in sheet, a paper form, an imported workbook.
create table claim_sheet (
  village_id  bigint      not null,
  id          uuid        not null,
  kind        text        not null,
  form_no     bigint,
  claims      int         not null,
  points      bigint      not null,
  evidence_id uuid,
  entered_by  uuid        not null,
  entered_at  timestamptz not null
);
select dist_tenant('claim_sheet');
alter table claim_sheet add constraint claim_sheet_pk primary key (village_id, id),
  add constraint claim_sheet_village foreign key (village_id) references village (village_id),
  add constraint claim_sheet_kind check (kind in ('SIGN_IN', 'FORM', 'IMPORT')),
  add constraint claim_sheet_form unique (village_id, form_no),
  add constraint claim_sheet_photo foreign key (village_id, evidence_id) references evidence (village_id, id);
select app_may('select, insert', 'claim_sheet');
select app_may('select, insert, update', 'paper_form');

-- client_key: given by a device that was offline, so that the claim arrives once however often it is sent.
alter table claim add column client_key uuid,
  add column sheet_id uuid,
  add constraint claim_sheet foreign key (village_id, sheet_id) references claim_sheet (village_id, id);
create unique index claim_client_key on claim (village_id, client_key) where client_key is not null;
