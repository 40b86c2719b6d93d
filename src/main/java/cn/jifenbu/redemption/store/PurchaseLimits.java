package cn.jifenbu.redemption.store;

import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRow;
import cn.jifenbu.shop.model.OrderState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// What households have had of limited goods. In several steps, because a plan for the join that was made while the tables
/// were empty stays quadratic until they are analysed.
@ApplicationScoped
public class PurchaseLimits {

    private final EntityManager db;

    PurchaseLimits(EntityManager db) {
        this.db = db;
    }

    /// How many of each of these goods the household has ordered in the goods' period around `day` and not brought back.
    public Map<UUID, Long> used(VillageId village, HouseholdId household, Collection<GoodsRow> goods, LocalDate day) {
        return used(village, "householdId", household, goods, day);
    }

    /// The same for a household of another village.
    public Map<UUID, Long> usedByGuest(VillageId village, HouseholdId household, Collection<GoodsRow> goods, LocalDate day) {
        return used(village, "guestHouseholdId", household, goods, day);
    }

    private Map<UUID, Long> used(VillageId village, String whose, HouseholdId household, Collection<GoodsRow> goods,
            LocalDate day) {
        var limited = goods.stream().filter(g -> g.limitPerHousehold != null)
                .collect(Collectors.groupingBy(g -> g.limitPeriod, Collectors.mapping(g -> g.id, Collectors.toList())));
        var used = new HashMap<UUID, Long>();
        limited.forEach((period, ids) -> {
            var orders = since(village, whose, household, BusinessClock.midnight(period.first(day)));
            add(used, ordered(village, orders.getOrDefault(false, List.of()), ids));
            add(used, kept(village, orders.getOrDefault(true, List.of()), ids));
        });
        return used;
    }

    /// By whether the household has something else than it ordered.
    private Map<Boolean, List<UUID>> since(VillageId village, String whose, HouseholdId household,
            Instant first) {
        return db.createQuery("""
                select id, pointsSpent is not null and (pointsSpent < points or pointsReturned > 0) from OrderRow
                where villageId = ?1 and %s = ?2 and state in ?3 and placedAt >= ?4""".formatted(whose), Object[].class)
                .setParameter(1, village.value()).setParameter(2, household.value()).setParameter(3, OrderState.COUNTED)
                .setParameter(4, first).getResultStream().collect(Collectors.groupingBy(r -> (Boolean) r[1],
                        Collectors.mapping(r -> (UUID) r[0], Collectors.toList())));
    }

    private List<Object[]> ordered(VillageId village, List<UUID> orders, List<UUID> goods) {
        if (orders.isEmpty()) return List.of();
        return db.createQuery("""
                select goodsId, sum(quantity) from OrderLineRow
                where villageId = ?1 and orderId in ?2 and goodsId in ?3 group by goodsId""", Object[].class)
                .setParameter(1, village.value()).setParameter(2, orders).setParameter(3, goods).getResultList();
    }

    private List<Object[]> kept(VillageId village, List<UUID> orders, List<UUID> goods) {
        if (orders.isEmpty()) return List.of();
        return db.createQuery("""
                select goodsId, -sum(quantity) from StockMovementRow where villageId = ?1 and goodsId in ?3
                and (orderId in ?2 or orderId in (select r.id from OrderRow r where r.villageId = ?1 and r.returns in ?2))
                group by goodsId""", Object[].class)
                .setParameter(1, village.value()).setParameter(2, orders).setParameter(3, goods).getResultList();
    }

    private static void add(Map<UUID, Long> used, List<Object[]> found) {
        found.forEach(r -> used.merge((UUID) r[0], ((Number) r[1]).longValue(), Long::sum));
    }
}
