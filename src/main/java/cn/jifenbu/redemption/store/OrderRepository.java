package cn.jifenbu.redemption.store;

import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.ShopRefusal.UnknownOrder;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.OrderState;
import cn.jifenbu.village.VillageRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Orders and their lines.
@ApplicationScoped
public class OrderRepository implements VillageRepository<OrderRow> {

    /// A villager gets the same answer for a neighbour's order and for one that is not there.
    ///
    /// @throws RefusedException OutOfScope, UnknownOrder
    public OrderRow require(VillageId village, UUID id, Permission permission, Actor actor) {
        var row = find(village, id).orElse(null);
        if (permission.grantedTo(actor, village)) {
            if (row == null) throw new RefusedException(new UnknownOrder());
            return row;
        }
        if (row == null || !actor.isMemberOf(village, row.household())) throw new RefusedException(new OutOfScope());
        return row;
    }

    public void persist(OrderRow order, List<OrderLineRow> lines) {
        persist(order);
        lines.forEach(getEntityManager()::persist);
    }

    /// Newest first, with numbers below `before`.
    public List<OrderRow> newest(VillageId village, Optional<HouseholdId> household, Optional<OrderState> state, long before,
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

    /// Of a household at the other counters of its township, newest first.
    public List<OrderRow> elsewhere(VillageId home, HouseholdId household, int limit) {
        long first = home.township() * 1000;
        return find("villageId between ?1 and ?2 and guestVillageId = ?3 and guestHouseholdId = ?4 order by endedAt desc, id",
                first, first + 999, home.value(), household.value()).page(0, limit).list();
    }

    /// An order of a household, here or at another counter of its township.
    public Optional<OrderRow> ofHousehold(VillageId home, HouseholdId household, UUID id) {
        long first = home.township() * 1000;
        return find("""
                villageId between ?1 and ?2 and id = ?3 and (villageId = ?4 and householdId = ?5
                or guestVillageId = ?4 and guestHouseholdId = ?5)""", first, first + 999, id, home.value(), household.value())
                .firstResultOptional();
    }

    /// What came back of an order, oldest first.
    public List<Redemption.OrderReturn> returnsOf(VillageId village, UUID id) {
        return find("villageId = ?1 and returns = ?2 order by orderNo", village.value(), id).stream()
                .map(row -> new Redemption.OrderReturn(row.id, row.orderNo, row.points, row.reason, row.endedAt())).toList();
    }

    public List<OrderRow> due(VillageId village, Instant now) {
        return list("villageId = ?1 and state = ?2 and expiresAt <= ?3 order by orderNo", village.value(), OrderState.HELD,
                now);
    }

    /// The lines of these orders, each order's in their order.
    public Map<UUID, List<OrderLineRow>> lines(VillageId village, Collection<OrderRow> orders) {
        if (orders.isEmpty()) return Map.of();
        return getEntityManager()
                .createQuery("from OrderLineRow where villageId = ?1 and orderId in ?2 order by lineNo", OrderLineRow.class)
                .setParameter(1, village.value()).setParameter(2, orders.stream().map(o -> o.id).toList()).getResultStream()
                .collect(Collectors.groupingBy(line -> line.orderId));
    }

    /// What became of each of the goods of these orders.
    public Map<UUID, Map<UUID, LineBalance>> lineBalances(VillageId village, Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        var balances = new HashMap<UUID, Map<UUID, LineBalance>>();
        getEntityManager().createQuery("""
                select coalesce(o.returns, o.id), m.goodsId, sum(case when o.returns is null then -m.quantity else 0 end),
                  sum(case when o.returns is null then 0 else m.quantity end)
                from StockMovementRow m join OrderRow o on o.villageId = m.villageId and o.id = m.orderId
                where m.villageId = ?1 and (o.id in ?2 or o.returns in ?2) group by coalesce(o.returns, o.id), m.goodsId""",
                Object[].class).setParameter(1, village.value()).setParameter(2, ids).getResultStream()
                .forEach(r -> balances.computeIfAbsent((UUID) r[0], id -> new HashMap<>()).put((UUID) r[1],
                        new LineBalance(((Number) r[2]).intValue(), ((Number) r[3]).intValue())));
        return balances;
    }

    /// Handed over or returned in this time, in order of their numbers.
    public List<OrderRow> ended(VillageId village, Instant from, Instant until) {
        return list("villageId = ?1 and state in ?2 and endedAt >= ?3 and endedAt < ?4 order by orderNo", village.value(),
                EnumSet.of(OrderState.HANDED_OVER, OrderState.RETURNED), from, until);
    }

    /// What one village's orders of a time came to.
    public record HandedOver(VillageId village, long orders, long pointsSpent) {}

    /// Villages where nothing was handed over in this time are missing.
    public List<HandedOver> handedOver(Collection<VillageId> villages, Instant from, Instant until) {
        return getEntityManager().createQuery("""
                select villageId, count(*), sum(pointsSpent) from OrderRow where villageId in ?1 and state = ?2
                and endedAt >= ?3 and endedAt < ?4 group by villageId""", Object[].class)
                .setParameter(1, villages.stream().map(VillageId::value).toList()).setParameter(2, OrderState.HANDED_OVER)
                .setParameter(3, from).setParameter(4, until).getResultStream()
                .map(r -> new HandedOver(new VillageId((long) r[0]), (long) r[1], (long) r[2])).toList();
    }

    /// The open order with this pick-up code.
    public Optional<OrderRow> open(VillageId village, String code) {
        return find("villageId = ?1 and state = ?2 and pickupCode = ?3", village.value(), OrderState.HELD, code)
                .firstResultOptional();
    }

    /// Points a household got since this moment against nothing but a typed signature.
    public long spentOnTypedSignatures(VillageId village, HouseholdId household, Instant since) {
        return getEntityManager().createQuery("""
                select coalesce(sum(pointsSpent - pointsReturned), 0) from OrderRow where villageId = ?1 and householdId = ?2
                and proof = ?3 and confirmedBy is null and endedAt >= ?4""", Long.class)
                .setParameter(1, village.value()).setParameter(2, household.value())
                .setParameter(3, HandOverProof.HandOverProofKind.SIGNATURE).setParameter(4, since).getSingleResult();
    }

    /// Whether this photo shows another hand-over already.
    public boolean haveProof(VillageId village, UUID photo) {
        return count("villageId = ?1 and photoId = ?2", village.value(), photo) > 0;
    }

    public List<OrderRow> open(VillageId village, HouseholdId household) {
        return list("villageId = ?1 and householdId = ?2 and state = ?3 order by orderNo", village.value(),
                household.value(), OrderState.HELD);
    }

    public long countOpen(VillageId village) {
        return count("villageId = ?1 and state = ?2", village.value(), OrderState.HELD);
    }

    /// Which of these pick-up codes an open order of the village has.
    public Set<String> openCodes(VillageId village, Collection<String> codes) {
        return new HashSet<>(getEntityManager()
                .createQuery("select pickupCode from OrderRow where villageId = ?1 and state = ?2 and pickupCode in ?3",
                        String.class)
                .setParameter(1, village.value()).setParameter(2, OrderState.HELD).setParameter(3, codes).getResultList());
    }
}
