package cn.jifenbu.redemption.orders;

import cn.jifenbu.ledger.verification.VerificationPart;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/// Goods that left the shelf were ordered and cost what the order says, what came back had left, and every shelf holds what
/// its movements say.
@ApplicationScoped
class VerifyHandOvers implements VerificationPart {

    private final EntityManager db;

    VerifyHandOvers(EntityManager db) {
        this.db = db;
    }

    @Override
    public Optional<String> check(VillageId village) {
        return unpaid(village).or(() -> moved(village)).or(() -> returned(village)).or(() -> shelf(village));
    }

    /// What was handed over cost what its lines say, and what came back gave it back.
    private Optional<String> unpaid(VillageId village) {
        return first(village, """
                select o.order_no from redemption_order o
                join (select l.order_id, sum(l.points / l.quantity * abs(m.quantity)) from order_line l
                  join stock_movement m on m.village_id = ?1 and m.order_id = l.order_id and m.goods_id = l.goods_id
                  where l.village_id = ?1 group by l.order_id) v (order_id, points) on v.order_id = o.id
                where o.village_id = ?1 and v.points <> case o.state when 'RETURNED' then o.points else o.points_spent end
                order by o.order_no limit 1""").map(no -> "第 " + no + " 号兑换单的分数与出入库不符");
    }

    /// The movement of each line: no more than was ordered left the shelf, at least one thing of each order; all of a return
    /// came back; nothing moved for an order that waits or has ended without a hand-over.
    private Optional<String> moved(VillageId village) {
        return first(village, """
                select o.order_no from redemption_order o
                left join (select order_id, goods_id, quantity from order_line where village_id = ?1) l on l.order_id = o.id
                full join (select order_id, goods_id, sum(quantity), min(kind), count(*) from stock_movement
                  where village_id = ?1 and order_id is not null group by order_id, goods_id)
                  m (order_id, goods_id, quantity, kind, times) on m.order_id = l.order_id and m.goods_id = l.goods_id
                where (o.village_id = ?1 or o.village_id is null) and not case
                  when o.id is null then false
                  when o.state = 'HANDED_OVER' then m.times is null
                    or m.times = 1 and m.kind = 'HAND_OVER' and -m.quantity between 1 and l.quantity
                  when o.state = 'RETURNED' then coalesce(m.times = 1 and m.kind = 'RETURN' and m.quantity = l.quantity, false)
                  else m.times is null end
                order by o.order_no limit 1""")
                .or(() -> first(village, """
                        select o.order_no from redemption_order o where o.village_id = ?1 and o.state = 'HANDED_OVER'
                        and not exists (select from stock_movement m where m.village_id = ?1 and m.order_id = o.id)
                        order by o.order_no limit 1""")).map(no -> "第 " + no + " 号兑换单与出库不符");
    }

    /// Of every thing no more came back than had left, and the order knows how many points that was.
    private Optional<String> returned(VillageId village) {
        return first(village, """
                select o.order_no from redemption_order o
                left join (select returns, sum(points) from redemption_order where village_id = ?1 and returns is not null
                  group by returns) r (id, points) on r.id = o.id
                where o.village_id = ?1 and (o.points_returned <> coalesce(r.points, 0) or exists (
                  select from stock_movement m join redemption_order b on b.village_id = ?1 and b.id = m.order_id
                  where m.village_id = ?1 and b.returns = o.id group by m.goods_id
                  having sum(m.quantity) > (select coalesce(-sum(g.quantity), 0) from stock_movement g
                    where g.village_id = ?1 and g.order_id = o.id and g.goods_id = m.goods_id)))
                order by o.order_no limit 1""").map(no -> "第 " + no + " 号兑换单与退货不符");
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
