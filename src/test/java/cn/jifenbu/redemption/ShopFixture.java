package cn.jifenbu.redemption;

import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.reading.AccountView;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.redemption.orders.ReadRedemptions;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.Goods;
import cn.jifenbu.shop.goods.GoodsEdit;
import cn.jifenbu.shop.goods.ManageGoods;
import cn.jifenbu.shop.goods.NewGoods;
import cn.jifenbu.shop.goods.NewMovement;
import cn.jifenbu.shop.goods.ReadGoods;
import cn.jifenbu.shop.model.GoodsCategory;
import cn.jifenbu.shop.model.GoodsState;
import cn.jifenbu.shop.model.LimitPeriod;
import cn.jifenbu.shop.model.MovementKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Fills shelves and purses for tests.
@ApplicationScoped
public class ShopFixture {

    private final ManageGoods shop;
    private final ReadGoods readGoods;
    private final PostToLedger ledger;
    private final ReadLedger readLedger;
    private final ReadRedemptions redemptions;
    private final BusinessClock clock;

    ShopFixture(ManageGoods shop, ReadGoods readGoods, PostToLedger ledger, ReadLedger readLedger, ReadRedemptions redemptions,
            BusinessClock clock) {
        this.shop = shop;
        this.readGoods = readGoods;
        this.ledger = ledger;
        this.readLedger = readLedger;
        this.redemptions = redemptions;
        this.clock = clock;
    }

    public UUID goods(VillageId village, String code, int price, long stock) {
        return goods(village, code, price, stock, null);
    }

    public UUID goods(VillageId village, String code, int price, long stock, Integer limit) {
        var made = shop.add(village,
                new NewGoods(code, GoodsCategory.DAILY, "物资" + code, "件", price, 100, null, null, 5, limit, LimitPeriod.YEAR),
                Actor.SYSTEM);
        if (stock > 0) shop.move(village, made.id(), NewMovement.of(MovementKind.PURCHASE, stock, null), Actor.SYSTEM);
        return made.id();
    }

    public void give(VillageId village, HouseholdId household, long points) {
        ledger.post(village, Actor.SYSTEM.person(),
                Posting.earn(household, points, clock.today(), new EntrySource("test", UUID.randomUUID().toString())));
    }

    public AccountView account(VillageId village, HouseholdId household) {
        return readLedger.account(village, household);
    }

    public Goods goods(VillageId village, UUID id) {
        return readGoods.get(village, id);
    }

    /// Everything a refusal must leave as it is: points, stock, movements and orders.
    public List<Object> snapshot(VillageId village, HouseholdId household, UUID... goods) {
        return List.of(account(village, household), Arrays.stream(goods).map(g -> goods(village, g)).toList(),
                Arrays.stream(goods).map(g -> readGoods.movements(village, g, Long.MAX_VALUE, 1000)).toList(),
                redemptions.list(village, Optional.empty(), Optional.empty(), Actor.SYSTEM, Long.MAX_VALUE, 1000));
    }

    /// The edit that changes the price from today on, and nothing else.
    public static GoodsEdit newPrice(int points) {
        return new GoodsEdit(Optional.empty(), Optional.of(points), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    public static GoodsEdit newState(GoodsState state) {
        return new GoodsEdit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(state), Optional.empty());
    }
}
