-- In which proportion points and merit went along with a split, so that what is taken back later is taken from both alike.
alter table household_change add column last_entry_no bigint, add column points_before bigint, add column heads int,
  add column heads_before int;
alter table household_change add constraint household_change_split_in_parts
  check (num_nulls(last_entry_no, points_before, heads, heads_before) = 4
    or kind = 'SPLIT' and heads between 1 and heads_before - 1);
comment on column household_change.last_entry_no is
  'the ledger''s last entry before a split; null for other kinds and in rows of older versions';
comment on column household_change.points_before is
  'points of the household before a split, of which points went along; null like last_entry_no';
comment on column household_change.heads is 'how many members left with a split; null like last_entry_no';
comment on column household_change.heads_before is 'how many members there were before a split; null like last_entry_no';
