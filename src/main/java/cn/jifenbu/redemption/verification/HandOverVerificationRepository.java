package cn.jifenbu.redemption.verification;

import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/// Finds the first order, by number, that does not fit the shop's movements.
@ApplicationScoped
class HandOverVerificationRepository {

    private static final String UNPAID = """
            select o.order_no from redemption_order o
            join (select l.order_id, sum(l.points / l.quantity * abs(m.quantity)) from order_line l
              join stock_movement m on m.village_id = ?1 and m.order_id = l.order_id and m.goods_id = l.goods_id
              where l.village_id = ?1 group by l.order_id) v (order_id, points) on v.order_id = o.id
            where o.village_id = ?1 and v.points <> case o.state when 'RETURNED' then o.points else o.points_spent end
            order by o.order_no limit 1""";

    private static final String MOVED = """
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
            order by o.order_no limit 1""";

    private static final String NOT_MOVED = """
            select o.order_no from redemption_order o where o.village_id = ?1 and o.state = 'HANDED_OVER'
            and not exists (select from stock_movement m where m.village_id = ?1 and m.order_id = o.id)
            order by o.order_no limit 1""";

    private static final String RETURNED = """
            select o.order_no from redemption_order o
            left join (select returns, sum(points) from redemption_order where village_id = ?1 and returns is not null
              group by returns) r (id, points) on r.id = o.id
            where o.village_id = ?1 and (o.points_returned <> coalesce(r.points, 0) or exists (
              select from stock_movement m join redemption_order b on b.village_id = ?1 and b.id = m.order_id
              where m.village_id = ?1 and b.returns = o.id group by m.goods_id
              having sum(m.quantity) > (select coalesce(-sum(g.quantity), 0) from stock_movement g
                where g.village_id = ?1 and g.order_id = o.id and g.goods_id = m.goods_id)))
            order by o.order_no limit 1""";

    private static final String SHELF = """
            select g.code, m.movement_no from goods g
            left join lateral (select movement_no from (select movement_no, stock_after, quantity,
                lag(movement_no, 1, 0) over w as no_before, lag(stock_after, 1, 0) over w as stock_before
                from stock_movement where village_id = ?1 and goods_id = g.id window w as (order by movement_no)) s
              where movement_no <> no_before + 1 or stock_after <> stock_before + quantity
              order by movement_no limit 1) m on true
            left join stock_movement z on z.village_id = ?1 and z.goods_id = g.id and z.movement_no = g.last_movement_no
            where g.village_id = ?1 and (m.movement_no is not null or g.stock <> coalesce(z.stock_after, 0)
              or exists (select from stock_movement x where x.village_id = ?1 and x.goods_id = g.id
                and x.movement_no > g.last_movement_no))
            order by g.code limit 1""";

    private final EntityManager db;

    HandOverVerificationRepository(EntityManager db) {
        this.db = db;
    }

    /// `movementNo` is the first movement that does not go on where the one before stopped.
    record ShelfMismatch(String goodsCode, Optional<Long> movementNo) {}

    /// Its lines, or what came back, do not make its points.
    Optional<Long> unlikePoints(VillageId village) {
        return first(village, UNPAID);
    }

    /// A line's movement does not fit the order's state.
    Optional<Long> unlikeMovements(VillageId village) {
        return first(village, MOVED);
    }

    /// Handed over, yet nothing left the shelf.
    Optional<Long> withoutMovement(VillageId village) {
        return first(village, NOT_MOVED);
    }

    /// More came back than had left, or for other points than the order says.
    Optional<Long> unlikeReturns(VillageId village) {
        return first(village, RETURNED);
    }

    /// Which goods' shelf holds something else than its movements say, and where they first differ.
    Optional<ShelfMismatch> shelf(VillageId village) {
        @SuppressWarnings("unchecked") List<Object[]> rows = db.createNativeQuery(SHELF).setParameter(1, village.value())
                .getResultList();
        return rows.stream()
                .map(r -> new ShelfMismatch((String) r[0], Optional.ofNullable((Number) r[1]).map(Number::longValue)))
                .findFirst();
    }

    private Optional<Long> first(VillageId village, String query) {
        return db.createNativeQuery(query, Long.class).setParameter(1, village.value()).getResultStream()
                .map(n -> ((Number) n).longValue()).findFirst();
    }
}
