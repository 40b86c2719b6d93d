package cn.jifenbu.redemption;

import cn.jifenbu.ledger.ReadLedger;
import cn.jifenbu.organisation.HouseholdAccess;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The shelf as a household sees it and as the shop's staff see it, and how stock came about.
@ApplicationScoped
public class ReadShop {

    private final GoodsRows goods;
    private final Limits limits;
    private final ReadLedger ledger;
    private final EntityManager db;
    private final BusinessClock clock;

    ReadShop(GoodsRows goods, Limits limits, ReadLedger ledger, EntityManager db, BusinessClock clock) {
        this.goods = goods;
        this.limits = limits;
        this.ledger = ledger;
        this.db = db;
        this.clock = clock;
    }

    /// In code order, after this code. A villager who names no household means the own one.
    ///
    /// @throws RefusedException OutOfScope for a villager who asks for another household
    @Transactional
    public List<ShopItem> shop(VillageId village, Optional<HouseholdId> asked, Actor actor, String afterCode, int limit) {
        var household = HouseholdAccess.narrow(Permission.READ_VILLAGE, actor, village, asked);
        var points = household.map(h -> ledger.account(village, h).available()).orElse(Long.MAX_VALUE);
        var rows = goods.onShelf(village, afterCode, limit);
        var used = household.map(h -> limits.used(village, h, rows, clock.today())).orElse(Map.of());
        return rows.stream().map(row -> ShopItem.of(row, points, used.getOrDefault(row.id, 0L))).toList();
    }

    /// In code order, after this code, also what is off the shelf.
    @Transactional
    public List<Goods> goods(VillageId village, String afterCode, int limit) {
        return goods.page(village, afterCode, limit).stream().map(Goods::of).toList();
    }

    /// What is on the shelf and nearly gone, in code order.
    @Transactional
    public List<Goods> low(VillageId village, String afterCode, int limit) {
        return goods.low(village, afterCode, limit).stream().map(Goods::of).toList();
    }

    @Transactional
    public Goods one(VillageId village, UUID id) {
        return Goods.of(goods.require(village, id));
    }

    /// Newest first, with numbers below `before`.
    @Transactional
    public List<StockMovement> movements(VillageId village, UUID id, long before, int limit) {
        goods.require(village, id);
        return db.createQuery("""
                from StockMovementRow where villageId = ?1 and goodsId = ?2 and movementNo < ?3
                order by movementNo desc""", StockMovementRow.class)
                .setParameter(1, village.value()).setParameter(2, id).setParameter(3, before).setMaxResults(limit)
                .getResultStream().map(StockMovement::of).toList();
    }
}
