-- Catalogue and policy as documents: drafted and submitted by the village, approved by the township with its resolution.
-- An approved document becomes a version; versions never change, so that a deed is judged by the rules of its day.
create table catalogue_draft (
  village_id   bigint      not null,
  id           uuid        not null,
  draft_no     bigint      not null,
  kind         text        not null,
  state        text        not null,
  valid_from   date        not null,
  explanation  text        not null,
  content      text        not null,
  created_by   uuid        not null,
  created_at   timestamptz not null,
  submitted_by uuid,
  submitted_at timestamptz,
  decided_by   uuid,
  decided_at   timestamptz,
  resolution   text,
  reason       text,
  version_no   int
);
select dist_tenant('catalogue_draft');
alter table catalogue_draft add constraint catalogue_draft_pk primary key (village_id, id),
  add constraint catalogue_draft_no unique (village_id, draft_no),
  add constraint catalogue_draft_village foreign key (village_id) references village (village_id),
  add constraint catalogue_draft_kind check (kind in ('RULES', 'POLICY')),
  add constraint catalogue_draft_state check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED', 'WITHDRAWN')),
  add constraint catalogue_draft_two_people check (decided_by is null or decided_by <> submitted_by),
  add constraint catalogue_draft_approved check ((state = 'APPROVED') = (version_no is not null)
    and (state <> 'APPROVED' or (resolution is not null and decided_by is not null)));
select app_may('select, insert, update', 'catalogue_draft');

-- Of several versions from one day the newest counts, so that a slip is mended before its first day.
alter table catalogue_version drop constraint catalogue_version_from,
  add constraint catalogue_version_from unique (village_id, valid_from, version_no);

-- How many photos an online claim under the rule must bring.
alter table rule add column photos int not null default 0,
  add constraint rule_photos check (photos between 0 and 9);

-- How long a review may take, and how many of a hundred approvals the township looks at once more.
alter table policy add column review_days int not null default 7,
  add column second_look_percent int not null default 0,
  add constraint policy_review check (review_days between 1 and 60 and second_look_percent between 0 and 100);
