-- What is raised is judged and noticed anew: a claim may hang on the board more than once, with what it was worth before.
alter table claim add column corrects_entry_no bigint, add column points_before int, add column amended_by uuid,
  add constraint claim_correction_raises check (corrects_entry_no is null or points > points_before);
create unique index claim_corrects_once on claim (village_id, corrects_entry_no)
  where corrects_entry_no is not null and state not in ('WITHDRAWN', 'REJECTED', 'CANCELLED');

alter table notice_line drop constraint notice_line_claim_once, add column points_before int;
alter table notice_line add constraint notice_line_claim_once unique (village_id, notice_id, claim_id);

comment on column claim.corrects_entry_no is 'the ledger entry this claim is to replace with more points; null for a deed claimed for the first time';
comment on column claim.points_before is 'points before it was corrected or amended (分); null while nobody changed them';
comment on column claim.amended_by is 'who set other points when an objection was resolved, and approves it no more; null when nobody did';
comment on column notice_line.points_before is 'points before a correction or an amendment (分); null where they never were others';
