package cn.jifenbu.redemption.store;

import cn.jifenbu.household.Successors;
import cn.jifenbu.redemption.store.PurchaseRepository.Buyer;
import cn.jifenbu.redemption.store.PurchaseRepository.Units;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRow;
import jakarta.enterprise.context.ApplicationScoped;
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

    private final PurchaseRepository purchases;
    private final Successors successors;

    PurchaseLimits(PurchaseRepository purchases, Successors successors) {
        this.purchases = purchases;
        this.successors = successors;
    }

    /// How many of each of these goods the household, or one that went into it, has ordered in the goods' period around `day`
    /// and not brought back.
    public Map<UUID, Long> used(VillageId village, HouseholdId household, Collection<GoodsRow> goods, LocalDate day) {
        return used(village, Buyer.HOUSEHOLD, village, household, goods, day);
    }

    /// The same for a household of another village.
    public Map<UUID, Long> usedByGuest(VillageId village, VillageId home, HouseholdId household, Collection<GoodsRow> goods,
            LocalDate day) {
        return used(village, Buyer.GUEST, home, household, goods, day);
    }

    private Map<UUID, Long> used(VillageId village, Buyer buyer, VillageId home, HouseholdId household,
            Collection<GoodsRow> goods, LocalDate day) {
        var limited = goods.stream().filter(g -> g.limitPerHousehold != null)
                .collect(Collectors.groupingBy(g -> g.limitPeriod, Collectors.mapping(g -> g.id, Collectors.toList())));
        var used = new HashMap<UUID, Long>();
        if (limited.isEmpty()) return used;
        var line = successors.line(home, household);
        limited.forEach((period, ids) -> {
            var orders = purchases.since(village, buyer, line, BusinessClock.midnight(period.first(day)));
            add(used, purchases.ordered(village, orders.getOrDefault(false, List.of()), ids));
            add(used, purchases.kept(village, orders.getOrDefault(true, List.of()), ids));
        });
        return used;
    }

    private static void add(Map<UUID, Long> used, List<Units> units) {
        units.forEach(u -> used.merge(u.goods(), u.units(), Long::sum));
    }
}
