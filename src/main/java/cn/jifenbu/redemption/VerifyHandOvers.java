package cn.jifenbu.redemption;

import cn.jifenbu.ledger.AlsoVerified;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/// Goods that left the shelf were ordered and paid for with points, and what was paid for left the shelf.
@ApplicationScoped
class VerifyHandOvers implements AlsoVerified {

    private final EntityManager db;

    VerifyHandOvers(EntityManager db) {
        this.db = db;
    }

    @Override
    public Optional<String> check(VillageId village) {
        return unpaid(village).or(() -> unordered(village)).or(() -> moved(village)).or(() -> shelf(village));
    }

    /// An order handed over whose points were not spent, or others than it says.
    private Optional<String> unpaid(VillageId village) {
        return first(village, """
                select o.order_no from redemption_order o
                left join entry e on e.village_id = ?1 and e.source_kind = 'redemption' and e.kind = 'REDEEM'
                  and e.source_id = o.id::text
                left join hold h on h.village_id = ?1 and h.id = o.hold_id
                where o.village_id = ?1 and (o.state = 'HANDED_OVER') is distinct from (e.points = -o.points
                  and e.household_id = o.household_id and h.state = 'CAPTURED' and h.points = o.points)
                  and (o.state = 'HANDED_OVER' or e.entry_no is not null)
                order by o.order_no limit 1""").map(no -> "第 " + no + " 号兑换单与流水不符");
    }

    /// Points spent for an order that is not there.
    private Optional<String> unordered(VillageId village) {
        return first(village, """
                select e.entry_no from entry e left join redemption_order o on o.village_id = ?1 and o.id::text = e.source_id
                where e.village_id = ?1 and e.source_kind = 'redemption' and e.kind = 'REDEEM' and o.id is null
                order by e.entry_no limit 1""").map(no -> "第 " + no + " 笔流水没有兑换单");
    }

    /// A line of an order handed over, and the movement of its goods.
    private Optional<String> moved(VillageId village) {
        return first(village, """
                select o.order_no from (select order_id, goods_id, sum(quantity) from order_line where village_id = ?1
                  group by order_id, goods_id) l (order_id, goods_id, quantity)
                full join (select order_id, goods_id, sum(quantity) from stock_movement where village_id = ?1
                  and kind = 'HAND_OVER' group by order_id, goods_id) m (order_id, goods_id, quantity)
                  on m.order_id = l.order_id and m.goods_id = l.goods_id
                join redemption_order o on o.village_id = ?1 and o.id = coalesce(l.order_id, m.order_id)
                where case when o.state = 'HANDED_OVER' then m.quantity is distinct from -l.quantity
                  else m.quantity is not null end
                order by o.order_no limit 1""").map(no -> "第 " + no + " 号兑换单与出库不符");
    }

    /// Movements number without gaps, each goes on where the one before stopped, and the last is what lies on the shelf.
    private Optional<String> shelf(VillageId village) {
        var found = db.createNativeQuery("""
                select g.code || ' 的' || case when m.movement_no is null then '库存与出入库不符'
                  else '第 ' || m.movement_no || ' 次出入库不符' end from goods g
                left join lateral (select movement_no from (select movement_no, stock_after, quantity,
                    lag(movement_no, 1, 0) over w as no_before, lag(stock_after, 1, 0) over w as stock_before
                    from stock_movement where village_id = ?1 and goods_id = g.id window w as (order by movement_no)) s
                  where movement_no <> no_before + 1 or stock_after <> stock_before + quantity
                  order by movement_no limit 1) m on true
                left join stock_movement z on z.village_id = ?1 and z.goods_id = g.id and z.movement_no = g.last_movement_no
                where g.village_id = ?1 and (m.movement_no is not null or g.stock <> coalesce(z.stock_after, 0)
                  or exists (select from stock_movement x where x.village_id = ?1 and x.goods_id = g.id
                    and x.movement_no > g.last_movement_no))
                order by g.code limit 1""", String.class).setParameter(1, village.value());
        return found.getResultStream().map(String.class::cast).findFirst();
    }

    private Optional<Long> first(VillageId village, String sql) {
        return db.createNativeQuery(sql, Long.class).setParameter(1, village.value()).getResultStream()
                .map(n -> ((Number) n).longValue()).findFirst();
    }
}
