package cn.jifenbu.redemption.orders;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.household.HouseholdAccess;
import cn.jifenbu.identity.binding.ReadIdentity;
import cn.jifenbu.redemption.store.OrderRepository;
import cn.jifenbu.redemption.store.OrderRow;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.redemption.store.Redemption.OrderTrace;
import cn.jifenbu.redemption.store.RedemptionViews;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.OrderState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Orders: a villager sees the own household's with their pick-up codes, staff see all of the village's without.
@ApplicationScoped
public class ReadRedemptions {

    private final OrderRepository orders;
    private final RedemptionViews views;
    private final ReadIdentity identity;
    private final Divisions divisions;

    ReadRedemptions(OrderRepository orders, RedemptionViews views, ReadIdentity identity, Divisions divisions) {
        this.divisions = divisions;
        this.orders = orders;
        this.views = views;
        this.identity = identity;
    }

    /// Newest first, with order numbers below `before`.
    ///
    /// @throws RefusedException OutOfScope for a villager who asks for another household
    @Transactional
    public List<Redemption> list(VillageId village, Optional<HouseholdId> requested, Optional<OrderState> state, Actor actor,
            long before, int limit) {
        var household = HouseholdAccess.narrow(Permission.READ_ORDER, actor, village, requested);
        return shown(village, orders.newest(village, household, state, before, limit), actor);
    }

    /// What a household of this village took at other counters of the township, newest first.
    ///
    /// @throws RefusedException OutOfScope for a villager who asks for another household
    @Transactional
    public List<Redemption> elsewhere(VillageId home, HouseholdId household, Actor actor, int limit) {
        HouseholdAccess.require(Permission.READ_ORDER, actor, home, household);
        return orders.elsewhere(home, household, limit).stream().map(row -> {
            var shop = new VillageId(row.villageId);
            return views.of(shop, List.of(row)).getFirst().with(trace(shop, row));
        }).toList();
    }

    /// With who had to do with it and what came back.
    ///
    /// @throws RefusedException OutOfScope, UnknownOrder
    @Transactional
    public Redemption get(VillageId village, UUID id, Actor actor) {
        var row = orders.require(village, id, Permission.READ_ORDER, actor);
        return shown(village, List.of(row), actor).getFirst().with(trace(village, row));
    }

    private OrderTrace trace(VillageId village, OrderRow row) {
        var names = identity
                .staffNames(Stream.of(row.helpedBy, row.endedBy, row.signedBy).filter(Objects::nonNull).distinct().toList());
        return new OrderTrace(row.helpedBy == null ? null : names.get(row.helpedBy),
                row.endedBy == null ? null : names.get(row.endedBy), row.signedBy == null ? null : names.get(row.signedBy),
                divisions.nameOf(village), orders.returnsOf(village, row.id));
    }

    private List<Redemption> shown(VillageId village, List<OrderRow> rows, Actor actor) {
        return views.of(village, rows).stream()
                .map(r -> actor.isMemberOf(village, new HouseholdId(r.householdId())) ? r : r.withoutCode()).toList();
    }
}
