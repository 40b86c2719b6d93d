-- A deduction whose entry was reversed keeps the entry's number, so that one sees what was given back.
alter table deduction drop constraint deduction_state, drop constraint deduction_posted;
alter table deduction add constraint deduction_state check (state in ('RECORDED', 'SERVED', 'RECTIFYING', 'WAIVED', 'HALVED',
    'ON_NOTICE', 'DISPUTED', 'POSTED', 'REVERSED')),
  add constraint deduction_posted check ((state in ('POSTED', 'REVERSED')) = (entry_no is not null));

-- What was corrected before now: one round follows one correction of each deduction. Merit is what it cost in full.
do $$
begin
  loop
    update deduction d set points = greatest(d.full_points, e.merit), entry_no = e.entry_no from entry e
      where e.village_id = d.village_id and e.source_kind = 'correction' and e.source_id = d.entry_no::text;
    exit when not found;
  end loop;
end $$;
update deduction d set state = 'REVERSED' from entry e
  where e.village_id = d.village_id and e.kind = 'REVERSAL' and e.source_kind = 'entry' and e.source_id = d.entry_no::text;

comment on column deduction.points is 'points it costs now (分), negative; 0 when waived, as corrected in the ledger';
comment on column deduction.entry_no is 'the ledger entry that counts for it, or was reversed; null before it is posted';
