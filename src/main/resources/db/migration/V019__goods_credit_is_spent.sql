-- What a household took for its goods credit: goods and who fetched them are written down as on a hand-over list.
create table goods_credit_use (
  village_id   bigint      not null,
  household_id uuid        not null,
  use_no       int         not null,
  amount_fen   bigint      not null,
  goods        text        not null,
  received_by  text        not null,
  actor        uuid        not null,
  recorded_at  timestamptz not null
);
select dist_tenant('goods_credit_use');
alter table goods_credit_use add constraint goods_credit_use_pk primary key (village_id, household_id, use_no),
  add constraint goods_credit_use_household foreign key (village_id, household_id) references household (village_id, id),
  add constraint goods_credit_use_positive check (amount_fen > 0);
select make_append_only('goods_credit_use');

select app_may('select, insert', 'goods_credit_use');
