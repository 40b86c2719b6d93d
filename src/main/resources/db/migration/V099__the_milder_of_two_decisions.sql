-- Of two who decide on a deduction the milder counts, so what the first decided is kept.
alter table deduction add column decision text;
update deduction set decision = case when points = full_points then 'CONFIRM' else 'HALVE' end
where state in ('HALVED', 'ON_NOTICE', 'DISPUTED', 'POSTED');
alter table deduction add constraint deduction_decision check (decision in ('HALVE', 'CONFIRM'));
comment on column deduction.decision is
  'HALVE or CONFIRM, the milder where two decided; null before, where it was waived at once, and after the first decision of an older version';
