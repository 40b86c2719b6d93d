-- stock is what lies on the shelf, reserved the part of it that open orders wait for.
create table goods (
  village_id               bigint not null,
  id                       uuid   not null,
  code                     text   not null,
  category                 text   not null,
  name                     text   not null,
  unit                     text   not null,
  points_price             int    not null,
  cost_fen                 bigint not null,
  producer                 text,
  place                    text,
  low_stock                int    not null,
  limit_per_household_year int,
  state                    text   not null,
  stock                    bigint not null default 0,
  reserved                 bigint not null default 0,
  last_movement_no         bigint not null default 0
);
select dist_tenant('goods');
alter table goods add constraint goods_pk primary key (village_id, id),
  add constraint goods_code unique (village_id, code),
  add constraint goods_village foreign key (village_id) references village (village_id),
  add constraint goods_category check (category in ('FARMING', 'DAILY', 'SOLIDARITY')),
  add constraint goods_solidarity_names_its_origin check (category <> 'SOLIDARITY' or (producer is not null and place is not null)),
  add constraint goods_state check (state in ('ON_SHELF', 'OFF_SHELF')),
  add constraint goods_price_positive check (points_price > 0),
  add constraint goods_amounts_not_negative check (cost_fen >= 0 and low_stock >= 0),
  add constraint goods_limit_positive check (limit_per_household_year > 0),
  add constraint goods_reserved_not_negative check (reserved >= 0),
  add constraint goods_stock_covers_reserved check (stock >= reserved);

-- placed_at tells the year a household's limit counts in, ended_at the year of the hand-over.
create table redemption_order (
  village_id       bigint      not null,
  id               uuid        not null,
  order_no         bigint      not null,
  household_id     uuid        not null,
  channel          text        not null,
  state            text        not null,
  points           bigint      not null,
  hold_id          uuid        not null,
  pickup_code      text,
  wrong_code_tries int         not null default 0,
  expires_at       timestamptz,
  proof            text,
  signature        text,
  placed_by        uuid        not null,
  placed_at        timestamptz not null,
  ended_by         uuid,
  ended_at         timestamptz
);
select dist_tenant('redemption_order');
alter table redemption_order add constraint redemption_order_pk primary key (village_id, id),
  add constraint redemption_order_no unique (village_id, order_no),
  add constraint redemption_order_hold_once unique (village_id, hold_id),
  add constraint redemption_order_hold foreign key (village_id, hold_id) references hold (village_id, id),
  add constraint redemption_order_household foreign key (village_id, household_id) references household (village_id, id),
  add constraint redemption_order_channel check (channel in ('ONLINE', 'COUNTER')),
  add constraint redemption_order_state check (state in ('HELD', 'HANDED_OVER', 'CANCELLED', 'EXPIRED')),
  add constraint redemption_order_points_positive check (points > 0),
  add constraint redemption_order_pickup_code check (pickup_code ~ '^[0-9]{6}$'),
  add constraint redemption_order_online_is_picked_up check ((channel = 'ONLINE') = (pickup_code is not null)
    and (channel = 'ONLINE') = (expires_at is not null)),
  add constraint redemption_order_wrong_code_tries check (wrong_code_tries between 0 and 5),
  add constraint redemption_order_proof check (proof in ('CODE', 'SIGNATURE')),
  add constraint redemption_order_handed_over_with_proof check ((state = 'HANDED_OVER') = (proof is not null)),
  add constraint redemption_order_signature check ((signature is not null) = (proof is not null and proof = 'SIGNATURE')),
  add constraint redemption_order_ends_once check ((state = 'HELD') = (ended_at is null) and (ended_at is null) = (ended_by is null));
create unique index redemption_order_open_code on redemption_order (village_id, pickup_code) where state = 'HELD';
create index redemption_order_to_expire on redemption_order (village_id, expires_at) where state = 'HELD';
create index redemption_order_of_household on redemption_order (village_id, household_id, order_no);
create index redemption_order_by_state on redemption_order (village_id, state, order_no);
create index redemption_order_handed_over on redemption_order (village_id, ended_at) where state = 'HANDED_OVER';

-- points: the whole line at the price of the moment the order was placed.
create table order_line (
  village_id bigint not null,
  order_id   uuid   not null,
  line_no    int    not null,
  goods_id   uuid   not null,
  quantity   int    not null,
  points     bigint not null
);
select dist_tenant('order_line');
alter table order_line add constraint order_line_pk primary key (village_id, order_id, line_no),
  add constraint order_line_goods_once unique (village_id, order_id, goods_id),
  add constraint order_line_order foreign key (village_id, order_id) references redemption_order (village_id, id),
  add constraint order_line_goods foreign key (village_id, goods_id) references goods (village_id, id),
  add constraint order_line_positive check (quantity > 0 and points > 0);
select make_append_only('order_line');

create table stock_movement (
  village_id  bigint      not null,
  goods_id    uuid        not null,
  movement_no bigint      not null,
  kind        text        not null,
  quantity    bigint      not null,
  stock_after bigint      not null,
  order_id    uuid,
  reason      text,
  actor       uuid        not null,
  recorded_at timestamptz not null
);
select dist_tenant('stock_movement');
alter table stock_movement add constraint stock_movement_pk primary key (village_id, goods_id, movement_no),
  add constraint stock_movement_order_once unique (village_id, goods_id, order_id),
  add constraint stock_movement_goods foreign key (village_id, goods_id) references goods (village_id, id),
  add constraint stock_movement_order foreign key (village_id, order_id) references redemption_order (village_id, id),
  add constraint stock_movement_kind check (kind in ('PURCHASE', 'DONATION', 'HAND_OVER', 'STOCKTAKE', 'WRITE_OFF')),
  add constraint stock_movement_sign check (case when kind in ('PURCHASE', 'DONATION') then quantity > 0
    when kind in ('HAND_OVER', 'WRITE_OFF') then quantity < 0 else quantity <> 0 end),
  add constraint stock_movement_hand_over_has_order check ((kind = 'HAND_OVER') = (order_id is not null)),
  add constraint stock_movement_difference_has_reason check (kind not in ('STOCKTAKE', 'WRITE_OFF') or reason is not null),
  add constraint stock_movement_stock_not_negative check (stock_after >= 0);
select make_append_only('stock_movement');

select app_may('select, insert, update', t) from unnest(array['goods', 'redemption_order']) t;
select app_may('select, insert', t) from unnest(array['order_line', 'stock_movement']) t;
