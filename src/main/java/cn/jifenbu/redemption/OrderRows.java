package cn.jifenbu.redemption;

import cn.jifenbu.redemption.domain.OrderState;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.ShopRefusal.UnknownOrder;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Orders and their lines.
@ApplicationScoped
class OrderRows implements PanacheRepositoryBase<OrderRow, VillageKey> {

    private final EntityManager db;

    OrderRows(EntityManager db) {
        this.db = db;
    }

    /// A villager gets the same answer for a neighbour's order and for one that is not there.
    ///
    /// @throws RefusedException OutOfScope, UnknownOrder
    OrderRow require(VillageId village, UUID id, Access access, Actor actor) {
        var row = findById(VillageKey.of(village, id));
        if (access.forAll(actor, village)) {
            if (row == null) throw new RefusedException(new UnknownOrder());
            return row;
        }
        if (row == null || !actor.isMemberOf(village, row.household())) throw new RefusedException(new OutOfScope());
        return row;
    }

    /// Newest first, with numbers below `before`.
    List<OrderRow> newest(VillageId village, Optional<HouseholdId> household, Optional<OrderState> state, long before,
            int limit) {
        var where = new StringBuilder("villageId = :village and orderNo < :before");
        var parameters = Parameters.with("village", village.value()).and("before", before);
        household.ifPresent(h -> {
            where.append(" and householdId = :household");
            parameters.and("household", h.value());
        });
        state.ifPresent(s -> {
            where.append(" and state = :state");
            parameters.and("state", s);
        });
        return find(where + " order by orderNo desc", parameters).page(0, limit).list();
    }

    List<OrderRow> due(VillageId village, Instant now) {
        return list("villageId = ?1 and state = ?2 and expiresAt <= ?3 order by orderNo", village.value(), OrderState.HELD,
                now);
    }

    /// The lines of these orders, each order's in their order.
    Map<UUID, List<OrderLineRow>> lines(VillageId village, Collection<OrderRow> orders) {
        if (orders.isEmpty()) return Map.of();
        return db.createQuery("from OrderLineRow where villageId = ?1 and orderId in ?2 order by lineNo", OrderLineRow.class)
                .setParameter(1, village.value()).setParameter(2, orders.stream().map(o -> o.id).toList()).getResultStream()
                .collect(Collectors.groupingBy(line -> line.orderId));
    }

    /// How many of each of these goods the household has ordered in the calendar year of `day`. In two steps, because a
    /// plan for the join that was made while the tables were empty stays quadratic until they are analysed.
    Map<UUID, Long> used(VillageId village, HouseholdId household, Collection<UUID> goods, LocalDate day) {
        if (goods.isEmpty()) return Map.of();
        var orders = ofYear(village, household, day.withDayOfYear(1));
        if (orders.isEmpty()) return Map.of();
        return db.createQuery("""
                select goodsId, sum(quantity) from OrderLineRow
                where villageId = ?1 and orderId in ?2 and goodsId in ?3 group by goodsId""", Object[].class)
                .setParameter(1, village.value()).setParameter(2, orders).setParameter(3, goods)
                .getResultStream().collect(Collectors.toMap(r -> (UUID) r[0], r -> (Long) r[1]));
    }

    private List<UUID> ofYear(VillageId village, HouseholdId household, LocalDate newYear) {
        return db.createQuery("""
                select id from OrderRow where villageId = ?1 and householdId = ?2 and state in ?3
                and placedAt >= ?4 and placedAt < ?5""", UUID.class)
                .setParameter(1, village.value()).setParameter(2, household.value()).setParameter(3, OrderState.COUNTED)
                .setParameter(4, midnight(newYear)).setParameter(5, midnight(newYear.plusYears(1))).getResultList();
    }

    /// Which of these pick-up codes an open order of the village has.
    Set<String> openCodes(VillageId village, Collection<String> codes) {
        return new HashSet<>(db
                .createQuery("select pickupCode from OrderRow where villageId = ?1 and state = ?2 and pickupCode in ?3",
                        String.class)
                .setParameter(1, village.value()).setParameter(2, OrderState.HELD).setParameter(3, codes).getResultList());
    }

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
