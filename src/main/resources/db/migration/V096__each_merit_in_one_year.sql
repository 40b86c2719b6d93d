alter table dividend_run add column counting int;
alter table dividend_run add constraint dividend_run_counting check (counting = 1);
comment on column dividend_run.counting is
  'by which rule entries were counted for the year: 1 each in exactly one year; null in a draft, and in runs frozen before that rule';
select app_may('update (counting)', 'dividend_run');
