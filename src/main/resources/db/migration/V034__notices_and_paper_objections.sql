-- The days a notice covers: of its earliest and its latest deed.
alter table notice add column from_day date, add column until_day date;
update notice n set (from_day, until_day) = (select min(happened_on), max(happened_on) from notice_line l
  where l.village_id = n.village_id and l.notice_id = n.id);

-- on_behalf_of: the household that objected on paper, through the coordinator who wrote it down.
alter table objection add column channel text not null default 'ONLINE',
  add column on_behalf_of uuid,
  add constraint objection_channel check (channel in ('ONLINE', 'PAPER')),
  add constraint objection_on_paper check ((channel = 'PAPER') = (on_behalf_of is not null)),
  add constraint objection_household foreign key (village_id, on_behalf_of) references household (village_id, id);
