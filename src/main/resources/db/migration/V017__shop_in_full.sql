-- Prices by their first day; of one day the highest number counts. An order keeps the points of the day it was placed.
create table goods_price (
  village_id   bigint      not null,
  goods_id     uuid        not null,
  price_no     int         not null,
  valid_from   date        not null,
  points_price int         not null,
  set_by       uuid        not null,
  set_at       timestamptz not null
);
select dist_tenant('goods_price');
alter table goods_price add constraint goods_price_pk primary key (village_id, goods_id, price_no),
  add constraint goods_price_goods foreign key (village_id, goods_id) references goods (village_id, id),
  add constraint goods_price_positive check (points_price > 0);
insert into goods_price
  select village_id, id, 1, date '1970-01-01', points_price, '00000000-0000-0000-0000-000000000000', now() from goods;
select make_append_only('goods_price');

-- Pictures are kept as the service encoded them anew: nothing of the uploaded file is left, place and time least of all.
create table shop_picture (
  village_id  bigint      not null,
  id          uuid        not null,
  purpose     text        not null,
  width       int         not null,
  height      int         not null,
  content     bytea       not null,
  thumbnail   bytea       not null,
  uploaded_by uuid        not null,
  uploaded_at timestamptz not null
);
select dist_tenant('shop_picture');
alter table shop_picture add constraint shop_picture_pk primary key (village_id, id),
  add constraint shop_picture_village foreign key (village_id) references village (village_id),
  add constraint shop_picture_purpose check (purpose in ('GOODS', 'HAND_OVER')),
  add constraint shop_picture_size check (length(content) <= 1048576 and length(thumbnail) <= 262144);

alter table goods drop column points_price,
  add column picture_id uuid,
  add column limit_period text not null default 'YEAR';
alter table goods rename column limit_per_household_year to limit_per_household;
alter table goods add constraint goods_limit_period check (limit_period in ('DAY', 'MONTH', 'QUARTER', 'YEAR')),
  add constraint goods_picture foreign key (village_id, picture_id) references shop_picture (village_id, id);

-- What a line cost the village when it was ordered, so that a return undoes exactly what the hand-over booked.
alter table order_line add column cost_fen bigint not null default 0;
alter table order_line disable trigger order_line_append_only;
update order_line set cost_fen = quantity * (select g.cost_fen from goods g
  where g.village_id = order_line.village_id and g.id = order_line.goods_id);
alter table order_line enable always trigger order_line_append_only;
alter table order_line alter column cost_fen drop default,
  add constraint order_line_cost_not_negative check (cost_fen >= 0);

-- A return is an order of its own that points at the one it undoes. points_spent: what was captured, less than points after
-- a hand-over of a part; points_returned: how much of it came back. helped_by: who acted for the household.
alter table redemption_order
  add column kind            text   not null default 'REDEMPTION',
  add column returns         uuid,
  add column reason          text,
  add column points_spent    bigint,
  add column points_returned bigint not null default 0,
  add column cost_fen        bigint,
  add column helped_by       uuid,
  add column photo_id        uuid;
alter table redemption_order alter column hold_id drop not null;
update redemption_order set points_spent = points,
  cost_fen = (select sum(l.cost_fen) from order_line l
    where l.village_id = redemption_order.village_id and l.order_id = redemption_order.id)
  where state = 'HANDED_OVER';
alter table redemption_order drop constraint redemption_order_state,
  drop constraint redemption_order_proof,
  drop constraint redemption_order_signature;
alter table redemption_order
  add constraint redemption_order_state check (state in ('HELD', 'HANDED_OVER', 'CANCELLED', 'EXPIRED', 'RETURNED')),
  add constraint redemption_order_proof check (proof in ('CODE', 'CARD', 'SIGNATURE', 'DRAWN', 'PHOTO')),
  add constraint redemption_order_signature check ((signature is not null) = (coalesce(proof, '') in ('SIGNATURE', 'DRAWN'))),
  add constraint redemption_order_photo check ((photo_id is not null) = (coalesce(proof, '') = 'PHOTO')),
  add constraint redemption_order_photo_is_kept foreign key (village_id, photo_id) references shop_picture (village_id, id),
  add constraint redemption_order_kind check (kind in ('REDEMPTION', 'RETURN')),
  add constraint redemption_order_return check ((kind = 'RETURN') = (returns is not null) and (kind = 'RETURN') = (state = 'RETURNED')
    and (kind <> 'RETURN' or reason is not null)),
  add constraint redemption_order_returns_one foreign key (village_id, returns) references redemption_order (village_id, id),
  add constraint redemption_order_spent check ((state = 'HANDED_OVER') = (points_spent is not null) and points_spent between 1 and points),
  add constraint redemption_order_cost check ((state in ('HANDED_OVER', 'RETURNED')) = (cost_fen is not null) and cost_fen >= 0),
  add constraint redemption_order_returned check (points_returned between 0 and coalesce(points_spent, 0)),
  add constraint redemption_order_held_has_hold check (state not in ('HELD', 'CANCELLED', 'EXPIRED') or hold_id is not null);
create index redemption_order_returns on redemption_order (village_id, returns) where returns is not null;

alter table stock_movement add column batch text, add column expires_on date;
alter table stock_movement drop constraint stock_movement_kind,
  drop constraint stock_movement_sign,
  drop constraint stock_movement_hand_over_has_order;
alter table stock_movement
  add constraint stock_movement_kind check (kind in ('PURCHASE', 'DONATION', 'HAND_OVER', 'RETURN', 'STOCKTAKE', 'WRITE_OFF')),
  add constraint stock_movement_sign check (case when kind in ('PURCHASE', 'DONATION', 'RETURN') then quantity > 0
    when kind in ('HAND_OVER', 'WRITE_OFF') then quantity < 0 else quantity <> 0 end),
  add constraint stock_movement_has_order check ((kind in ('HAND_OVER', 'RETURN')) = (order_id is not null)),
  add constraint stock_movement_batch check ((batch is null and expires_on is null) or kind in ('PURCHASE', 'DONATION'));
create index stock_movement_of_order on stock_movement (village_id, order_id) where order_id is not null;
create index stock_movement_by_time on stock_movement (village_id, recorded_at);

-- The shop's own knobs, by their first day; of one day the highest number counts.
create table shop_policy (
  village_id      bigint      not null,
  version_no      int         not null,
  valid_from      date        not null,
  resolution      text        not null,
  exchange_window text        not null,
  exchange_days   text        not null,
  cross_village   boolean     not null,
  stop_when_short boolean     not null,
  set_by          uuid        not null,
  set_at          timestamptz not null
);
select dist_tenant('shop_policy');
alter table shop_policy add constraint shop_policy_pk primary key (village_id, version_no),
  add constraint shop_policy_village foreign key (village_id) references village (village_id),
  add constraint shop_policy_window check (exchange_window in ('ALWAYS', 'DAYS_OF_MONTH', 'WEEKDAYS')),
  add constraint shop_policy_days check ((exchange_window = 'ALWAYS') = (exchange_days = ''));
select make_append_only('shop_policy');

-- Of a card's token only the SHA-256 is kept, so a card can be printed once and revoked, but not printed again.
create table household_card (
  village_id   bigint      not null,
  household_id uuid        not null,
  card_no      int         not null,
  token_hash   bytea       not null,
  issued_by    uuid        not null,
  issued_at    timestamptz not null,
  revoked_by   uuid,
  revoked_at   timestamptz
);
select dist_tenant('household_card');
alter table household_card add constraint household_card_pk primary key (village_id, household_id, card_no),
  add constraint household_card_token unique (village_id, token_hash),
  add constraint household_card_household foreign key (village_id, household_id) references household (village_id, id),
  add constraint household_card_hash_is_sha256 check (length(token_hash) = 32),
  add constraint household_card_revoked_by_somebody check ((revoked_by is null) = (revoked_at is null));

-- Wrong pick-up codes a person asked for since the moment the count began.
create table code_guess (
  village_id bigint      not null,
  person_id  uuid        not null,
  wrong      int         not null,
  since      timestamptz not null
);
select dist_tenant('code_guess');
alter table code_guess add constraint code_guess_pk primary key (village_id, person_id),
  add constraint code_guess_village foreign key (village_id) references village (village_id),
  add constraint code_guess_counted check (wrong > 0);

-- The goods fund (物资经费) in fen: what came in, what was bought.
create table fund_movement (
  village_id    bigint      not null,
  movement_no   int         not null,
  kind          text        not null,
  amount_fen    bigint      not null,
  balance_after bigint      not null,
  reason        text        not null,
  happened_on   date        not null,
  actor         uuid        not null,
  recorded_at   timestamptz not null
);
select dist_tenant('fund_movement');
alter table fund_movement add constraint fund_movement_pk primary key (village_id, movement_no),
  add constraint fund_movement_village foreign key (village_id) references village (village_id),
  add constraint fund_movement_kind check (kind in ('INCOME', 'DONATION', 'PURCHASE', 'CORRECTION')),
  add constraint fund_movement_sign check (case when kind in ('INCOME', 'DONATION') then amount_fen > 0
    when kind = 'PURCHASE' then amount_fen < 0 else amount_fen <> 0 end),
  add constraint fund_movement_not_overdrawn check (balance_after >= 0);
select make_append_only('fund_movement');

select app_may('select, insert', t) from unnest(array['goods_price', 'shop_policy', 'fund_movement']) t;
select app_may('select, insert, delete', 'shop_picture');
select app_may('select, insert', 'household_card');
select app_may('update (revoked_by, revoked_at)', 'household_card');
select app_may('select, insert, update, delete', 'code_guess');
