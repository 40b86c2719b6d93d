-- A claim whose entry was reversed keeps the entry's number, so that one sees what was taken back.
alter table claim drop constraint claim_state, drop constraint claim_posted_has_entry;
alter table claim add constraint claim_state check (state in ('DRAFT', 'SUBMITTED', 'FIRST_CHECKED', 'APPROVED', 'ON_NOTICE',
    'OBJECTED', 'POSTED', 'RETURNED', 'WITHDRAWN', 'REJECTED', 'CANCELLED', 'REVERSED')),
  add constraint claim_posted_has_entry check ((state in ('POSTED', 'REVERSED')) = (entry_no is not null));

-- What was corrected before now: one round follows one correction of each claim.
do $$
begin
  loop
    update claim c set points = e.points, entry_no = e.entry_no from entry e
      where e.village_id = c.village_id and e.source_kind = 'correction' and e.source_id = c.entry_no::text;
    exit when not found;
  end loop;
end $$;
update claim c set state = 'REVERSED' from entry e
  where e.village_id = c.village_id and e.kind = 'REVERSAL' and e.source_kind = 'entry' and e.source_id = c.entry_no::text;

comment on column claim.points is 'points it is worth (分), as amended after an objection or corrected in the ledger';
comment on column claim.entry_no is 'the ledger entry that counts for it, or was reversed; null before it is posted';

-- Whether any batch of some goods has gone past its date is asked with every order.
create index stock_movement_with_date on stock_movement (village_id, goods_id, expires_on) where expires_on is not null;
