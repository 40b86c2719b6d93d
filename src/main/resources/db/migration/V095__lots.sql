-- Points keep the year they came in. An account says what it has left of each year, an entry and a hold what they took or
-- gave of each. Entries name it only where the rule (all of the year it is posted in) does not say it already, and entries
-- before this migration not at all: what was spent until now counts as the oldest points.
alter table account add column lots jsonb not null default '{}';
alter table entry add column lots jsonb;
alter table hold add column lots jsonb;
alter table village_head add column lots_since bigint not null default 1;
update village_head set lots_since = next_entry_no;

create temporary table lot on commit drop as
  with sums as (
    select village_id, household_id, extract(year from recorded_at at time zone 'Asia/Shanghai')::int as year,
      sum(points)::bigint as points
    from entry group by 1, 2, 3),
  totals as (
    select village_id, household_id, sum(greatest(points, 0))::bigint as owned,
      sum(greatest(-points, 0))::bigint as gone, coalesce(max(year) filter (where points <> 0), max(year)) as last
    from sums group by 1, 2)
  select s.village_id, s.household_id, s.year, t.owned, t.gone, s.year = t.last as last,
    (sum(greatest(s.points, 0)) over years)::bigint as upto, (sum(greatest(s.points, 0)) over years
      - greatest(s.points, 0))::bigint as start
  from sums s join totals t using (village_id, household_id)
  window years as (partition by s.village_id, s.household_id order by s.year);
create temporary table held on commit drop as
  select village_id, household_id, id, points,
    sum(points) over (partition by village_id, household_id order by placed_at, id)::bigint as upto,
    sum(points) over (partition by village_id, household_id)::bigint as alltogether
  from hold where state = 'OPEN';

update account a set lots = l.lots from (
  select n.village_id, n.household_id, jsonb_object_agg(n.year, n.points) as lots from (
    select l.village_id, l.household_id, l.year,
      greatest(0, l.upto - greatest(l.start, l.gone + coalesce(h.points, 0)))
        + case when l.last then least(0, l.owned - l.gone - coalesce(h.points, 0)) else 0 end as points
    from lot l left join (select distinct village_id, household_id, alltogether as points from held) h
      using (village_id, household_id)) n
  where n.points <> 0 group by n.village_id, n.household_id) l
where a.village_id = l.village_id and a.household_id = l.household_id;

update hold o set lots = h.lots from (
  select n.village_id, n.id, jsonb_object_agg(n.year, n.points) as lots from (
    select h.village_id, h.id, l.year,
      case when l.last then l.gone + h.upto else least(l.upto, l.gone + h.upto) end
        - greatest(l.start, l.gone + h.upto - h.points) as points
    from held h join lot l using (village_id, household_id)) n
  where n.points > 0 group by n.village_id, n.id) h
where o.village_id = h.village_id and o.id = h.id;

drop trigger hold_keeps_its_origin on hold;
create trigger hold_keeps_its_origin before update on hold for each row
  execute function refuse_to_change_columns('household_id', 'source_kind', 'source_id', 'placed_at', 'expires_at', 'lots');
alter table hold enable always trigger hold_keeps_its_origin;

comment on column account.lots is
  'points that are available, by the year they came in: {"2026": 30}; they sum to balance - held; the oldest are spent first';
comment on column entry.lots is
  'its points by the years they came in, where it is not simply the year it was recorded in; not hashed; null for that, and before village_head.lots_since';
comment on column hold.lots is
  'its points by the years they came in, so that they go back to them; null in holds that ended before this was kept';
comment on column village_head.lots_since is
  'number of the first entry that names lots; what was spent before it counts as the oldest points';
