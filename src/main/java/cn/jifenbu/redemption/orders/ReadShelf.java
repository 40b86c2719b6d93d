package cn.jifenbu.redemption.orders;

import cn.jifenbu.household.HouseholdAccess;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.redemption.store.PurchaseLimits;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The shelf as a household sees it: what it can order by stock, points and limit.
@ApplicationScoped
public class ReadShelf {

    private final GoodsRepository goods;
    private final PurchaseLimits limits;
    private final ReadLedger ledger;
    private final BusinessClock clock;

    ReadShelf(GoodsRepository goods, PurchaseLimits limits, ReadLedger ledger, BusinessClock clock) {
        this.goods = goods;
        this.limits = limits;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// In code order, after this code. A villager who names no household means the own one.
    ///
    /// @throws RefusedException OutOfScope for a villager who asks for another household
    @Transactional
    public List<ShopItem> list(VillageId village, Optional<HouseholdId> requested, Actor actor, String afterCode, int limit) {
        var household = HouseholdAccess.narrow(Permission.READ_VILLAGE, actor, village, requested);
        var points = household.map(h -> ledger.account(village, h).available()).orElse(Long.MAX_VALUE);
        var rows = goods.onShelf(village, afterCode, limit);
        var used = household.map(h -> limits.used(village, h, rows, clock.today())).orElse(Map.of());
        return rows.stream().map(row -> ShopItem.of(row, points, used.getOrDefault(row.id, 0L))).toList();
    }
}
