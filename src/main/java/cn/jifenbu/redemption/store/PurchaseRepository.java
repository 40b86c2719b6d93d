package cn.jifenbu.redemption.store;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.OrderState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// How many of which goods a household ordered and kept.
@ApplicationScoped
class PurchaseRepository {

    private final EntityManager db;

    PurchaseRepository(EntityManager db) {
        this.db = db;
    }

    /// By whose order it is.
    enum Buyer {
        HOUSEHOLD("householdId"), GUEST("guestHouseholdId");

        private final String column;

        Buyer(String column) {
            this.column = column;
        }
    }

    record Units(UUID goods, long units) {}

    /// By whether the household has something else than it ordered.
    Map<Boolean, List<UUID>> since(VillageId village, Buyer buyer, Collection<HouseholdId> households, Instant first) {
        return db.createQuery("""
                select id, pointsSpent is not null and (pointsSpent < points or pointsReturned > 0) from OrderRow
                where villageId = ?1 and %s in ?2 and state in ?3 and placedAt >= ?4""".formatted(buyer.column), Object[].class)
                .setParameter(1, village.value()).setParameter(2, households.stream().map(HouseholdId::value).toList())
                .setParameter(3, OrderState.COUNTED)
                .setParameter(4, first).getResultStream().collect(Collectors.groupingBy(r -> (Boolean) r[1],
                        Collectors.mapping(r -> (UUID) r[0], Collectors.toList())));
    }

    List<Units> ordered(VillageId village, List<UUID> orders, List<UUID> goods) {
        if (orders.isEmpty()) return List.of();
        return db.createQuery("""
                select goodsId, sum(quantity) from OrderLineRow
                where villageId = ?1 and orderId in ?2 and goodsId in ?3 group by goodsId""", Object[].class)
                .setParameter(1, village.value()).setParameter(2, orders).setParameter(3, goods).getResultStream()
                .map(PurchaseRepository::units).toList();
    }

    List<Units> kept(VillageId village, List<UUID> orders, List<UUID> goods) {
        if (orders.isEmpty()) return List.of();
        return db.createQuery("""
                select goodsId, -sum(quantity) from StockMovementRow where villageId = ?1 and goodsId in ?3
                and (orderId in ?2 or orderId in (select r.id from OrderRow r where r.villageId = ?1 and r.returns in ?2))
                group by goodsId""", Object[].class)
                .setParameter(1, village.value()).setParameter(2, orders).setParameter(3, goods).getResultStream()
                .map(PurchaseRepository::units).toList();
    }

    private static Units units(Object[] r) {
        return new Units((UUID) r[0], ((Number) r[1]).longValue());
    }
}
