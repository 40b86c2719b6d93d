-- Photos that prove deeds. The picture itself lies in the evidence store (a folder, or S3), under `place`; here is what is
-- known of it. The likeness finds a photo that was used before, in any village: hence indexes without the village.
create table evidence (
  village_id  bigint      not null,
  id          uuid        not null,
  place       text        not null,
  upload_hash bytea       not null,
  likeness    bigint      not null,
  band1       int         not null,
  band2       int         not null,
  band3       int         not null,
  band4       int         not null,
  width       int         not null,
  height      int         not null,
  bytes       int         not null,
  uploaded_by uuid        not null,
  uploaded_at timestamptz not null
);
select dist_tenant('evidence');
alter table evidence add constraint evidence_pk primary key (village_id, id),
  add constraint evidence_village foreign key (village_id) references village (village_id),
  add constraint evidence_hash check (length(upload_hash) = 32);
create index evidence_by_band1 on evidence (band1);
create index evidence_by_band2 on evidence (band2);
create index evidence_by_band3 on evidence (band3);
create index evidence_by_band4 on evidence (band4);
create index evidence_by_uploader on evidence (village_id, uploaded_by, uploaded_at);
select app_may('select, insert', 'evidence');

create table claim_evidence (
  village_id  bigint not null,
  claim_id    uuid   not null,
  position    int    not null,
  evidence_id uuid   not null,
  seen_before int    not null
);
select dist_tenant('claim_evidence');
alter table claim_evidence add constraint claim_evidence_pk primary key (village_id, claim_id, position),
  add constraint claim_evidence_claim foreign key (village_id, claim_id) references claim (village_id, id),
  add constraint claim_evidence_photo foreign key (village_id, evidence_id) references evidence (village_id, id);
create index claim_evidence_by_photo on claim_evidence (village_id, evidence_id);
select app_may('select, insert, delete', 'claim_evidence');
