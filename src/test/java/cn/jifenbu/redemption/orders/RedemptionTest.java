package cn.jifenbu.redemption.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.ledger.posting.ReverseEntry;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.redemption.RedemptionFixture;
import cn.jifenbu.redemption.ShopFixture;
import cn.jifenbu.redemption.codes.RenewPickupCode;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.LedgerRefusal.HoldNotCovered;
import cn.jifenbu.refusal.LedgerRefusal.InsufficientPoints;
import cn.jifenbu.refusal.OrganisationRefusal.HouseholdNotActive;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownHousehold;
import cn.jifenbu.refusal.ShopRefusal.GoodsOffShelf;
import cn.jifenbu.refusal.ShopRefusal.OutOfStock;
import cn.jifenbu.refusal.ShopRefusal.OverHouseholdLimit;
import cn.jifenbu.refusal.ShopRefusal.PickupCodeLocked;
import cn.jifenbu.refusal.ShopRefusal.PickupTooLate;
import cn.jifenbu.refusal.ShopRefusal.SameGoodsTwice;
import cn.jifenbu.refusal.ShopRefusal.UnknownGoods;
import cn.jifenbu.refusal.ShopRefusal.WrongOrderState;
import cn.jifenbu.refusal.ShopRefusal.WrongPickupCode;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shop.goods.ManageGoods;
import cn.jifenbu.shop.goods.ReadGoods;
import cn.jifenbu.shop.goods.StockMovement;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.shop.model.Basket.BasketLine;
import cn.jifenbu.shop.model.GoodsState;
import cn.jifenbu.shop.model.OrderState;
import cn.jifenbu.testing.Policies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedemptionTest extends RedemptionFixture {

    @Inject ManageGoods stock;
    @Inject ReadGoods readGoods;
    @Inject ReadShelf readShelf;
    @Inject HandOver handOver;
    @Inject CancelRedemption cancel;
    @Inject ExpireRedemptions expire;
    @Inject CounterRedemption counter;
    @Inject ReadRedemptions read;
    @Inject RedemptionFigures figures;
    @Inject ReadLedger ledger;
    @Inject EntityManager db;
    @Inject AdoptCatalogue catalogue;
    @Inject ReverseEntry reverse;
    @Inject BusinessClock clock;
    @Inject RenewPickupCode renew;

    @BeforeEach
    void aShopWithSaltAndHoesAndAHouseholdWithPoints() {
        setUpShop(25, 60);
    }

    @Test
    void anOrderHoldsPointsAndStockUntilItIsHandedOver() {
        var order = place(new BasketLine(hoe, 1), new BasketLine(salt, 10));
        assertThat(order.state()).isEqualTo(OrderState.HELD);
        assertThat(order.orderNo()).isOne();
        assertThat(order.points()).isEqualTo(45);
        assertThat(order.lines()).extracting(Redemption.OrderLine::points).containsExactly(25L, 20L);
        assertThat(order.pickupCode()).matches("[0-9]{6}");
        assertThat(shop.account(village, household)).satisfies(a -> {
            assertThat(a.balance()).isEqualTo(60);
            assertThat(a.held()).isEqualTo(45);
        });
        assertThat(shop.goods(village, salt)).satisfies(g -> {
            assertThat(g.stock()).isEqualTo(50);
            assertThat(g.reserved()).isEqualTo(10);
        });
        var done = (HandOver.HandOverOutcome.HandedOver) handOver.handOver(village, order.id(),
                new HandOverProof.Code(order.pickupCode()),
                keeper);
        assertThat(done.redemption().state()).isEqualTo(OrderState.HANDED_OVER);
        assertThat(done.redemption().pickupCode()).isNull();
        assertThat(shop.account(village, household)).satisfies(a -> {
            assertThat(a.balance()).isEqualTo(15);
            assertThat(a.held()).isZero();
        });
        assertThat(shop.goods(village, salt)).satisfies(g -> {
            assertThat(g.stock()).isEqualTo(40);
            assertThat(g.reserved()).isZero();
        });
        assertThat(readGoods.movements(village, salt, Long.MAX_VALUE, 10)).extracting(StockMovement::movementNo)
                .containsExactly(2L, 1L);
        assertThat(ledger.entries(village, Optional.of(household), Long.MAX_VALUE, 10)).extracting(LedgerEntry::points)
                .containsExactly(-45L, 60L);
    }

    /// With debt allowed the reversal goes through, but debt buys nothing: the order is cancelled, or the points earned again.
    @Test
    void pointsThatWereTakenBackAfterTheOrderTakeNothingHome() {
        catalogue.policy(village, Policies.allowingDebt(LocalDate.of(2021, 1, 1), "试村〔2021〕1号"));
        var order = place(new BasketLine(salt, 25));
        reverse.reverse(village, 1, "记错了户", villages.staff(village, Role.VILLAGE_ADMIN));
        refused(() -> handOver.handOver(village, order.id(), SIGNED, keeper), new HoldNotCovered(0, 50));
        shop.give(village, household, 20);
        refused(() -> handOver.handOver(village, order.id(), SIGNED, keeper), new HoldNotCovered(20, 50));
        assertThat(cancel.cancel(village, order.id(), keeper).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(shop.account(village, household)).satisfies(a -> {
            assertThat(a.balance()).isEqualTo(20);
            assertThat(a.held()).isZero();
        });
        handOver.handOver(village, place(new BasketLine(salt, 10)).id(), SIGNED, keeper);
        assertThat(shop.account(village, household).balance()).isZero();
    }

    @Test
    void aHandOverIsRefusedASecondTimeAndSoIsACancel() {
        var order = place(new BasketLine(salt, 1));
        handOver.handOver(village, order.id(), SIGNED, keeper);
        refused(() -> handOver.handOver(village, order.id(), SIGNED, keeper),
                new WrongOrderState("HANDED_OVER", "HANDED_OVER"));
        refused(() -> cancel.cancel(village, order.id(), keeper), new WrongOrderState("HANDED_OVER", "CANCELLED"));
    }

    @Test
    void aCancelledOrderGivesPointsAndStockBackOnce() {
        var before = List.of(shop.account(village, household), shop.goods(village, salt));
        var order = place(new BasketLine(salt, 3));
        assertThat(cancel.cancel(village, order.id(), villages.head(village, household)).state())
                .isEqualTo(OrderState.CANCELLED);
        assertThat(List.of(shop.account(village, household), shop.goods(village, salt))).isEqualTo(before);
        refused(() -> cancel.cancel(village, order.id(), keeper), new WrongOrderState("CANCELLED", "CANCELLED"));
        refused(() -> handOver.handOver(village, order.id(), SIGNED, keeper),
                new WrongOrderState("CANCELLED", "HANDED_OVER"));
    }

    @Test
    void whatTheHouseholdCannotHaveIsRefusedAndChangesNothing() {
        var gone = shop.goods(village, "gone", 1, 9);
        stock.change(village, gone, ShopFixture.shelf(GoodsState.OFF_SHELF), keeper);
        refused(() -> place(new BasketLine(salt, 1), new BasketLine(gone, 1)), new GoodsOffShelf("物资gone"));
        refused(() -> place(new BasketLine(salt, 1), new BasketLine(hoe, 3)), new OverHouseholdLimit("物资hoe", 0, 2));
        refused(() -> place(new BasketLine(hoe, 1), new BasketLine(salt, 51)), new OutOfStock("物资salt", 50, 51));
        refused(() -> place(new BasketLine(salt, 6), new BasketLine(hoe, 2)), new InsufficientPoints(60, 62));
        refused(() -> place(new BasketLine(salt, 1), new BasketLine(UUID.randomUUID(), 1)), new UnknownGoods());
        refused(() -> place(new BasketLine(salt, 1), new BasketLine(salt, 1)), new SameGoodsTwice());
    }

    @Test
    void aRefusedOrderTakesNoNumber() {
        refused(() -> place(new BasketLine(salt, 31)), new InsufficientPoints(60, 62));
        assertThat(place(new BasketLine(salt, 1)).orderNo()).isOne();
        assertThat(place(new BasketLine(salt, 1)).orderNo()).isEqualTo(2);
    }

    @Test
    void theLimitCountsOpenAndHandedOverOrdersOfTheYearButNotEndedOnes() {
        clock.standAt(Instant.parse("2026-12-31T15:59:59Z"));
        shop.give(village, household, 100);
        cancel.cancel(village, place(new BasketLine(hoe, 2)).id(), keeper);
        place(new BasketLine(hoe, 1));
        handOver.handOver(village, place(new BasketLine(hoe, 1)).id(), SIGNED, keeper);
        refused(() -> place(new BasketLine(hoe, 1)), new OverHouseholdLimit("物资hoe", 2, 2));
        clock.standAt(Instant.parse("2026-12-31T16:00:00Z"));
        assertThat(place(new BasketLine(hoe, 2)).points()).isEqualTo(50);
    }

    @Test
    void openOrdersKeepTheirPriceAndMayStillBeHandedOverWhenTheGoodsLeaveTheShelf() {
        var order = place(new BasketLine(salt, 5));
        stock.change(village, salt, ShopFixture.price(3), keeper);
        stock.change(village, salt, ShopFixture.shelf(GoodsState.OFF_SHELF), keeper);
        handOver.handOver(village, order.id(), SIGNED, keeper);
        assertThat(shop.account(village, household).balance()).isEqualTo(50);
    }

    @Test
    void fiveWrongCodesLockTheOrderForEveryProofAtTheCounter() {
        var order = place(new BasketLine(salt, 1));
        var right = new HandOverProof.Code(order.pickupCode());
        var wrong = new HandOverProof.Code(order.pickupCode().equals("000000") ? "000001" : "000000");
        for (int left = 4; left >= 1; left--)
            assertThat(handOver.handOver(village, order.id(), wrong, keeper))
                    .isEqualTo(new HandOver.HandOverOutcome.CodeRefused(new WrongPickupCode(left)));
        assertThat(handOver.handOver(village, order.id(), wrong, keeper))
                .isEqualTo(new HandOver.HandOverOutcome.CodeRefused(new PickupCodeLocked()));
        refused(() -> handOver.handOver(village, order.id(), right, keeper), new PickupCodeLocked());
        for (var other : List.of(SIGNED, new HandOverProof.Signature("冉光明本人签名"))) {
            refused(() -> handOver.handOver(village, order.id(), other, keeper), new PickupCodeLocked());
        }
        refused(() -> renew.renew(village, order.id(), keeper), new OutOfScope());
        var again = renew.renew(village, order.id(), villages.head(village, household));
        assertThat(handOver.handOver(village, order.id(), new HandOverProof.Code(again.pickupCode()), keeper))
                .isInstanceOf(HandOver.HandOverOutcome.HandedOver.class);
    }

    @Test
    void ordersExpireAtTheEndOfTheSeventhDayAndTheJobMayRunTwice() {
        clock.standAt(Instant.parse("2026-03-01T01:00:00Z"));
        var before = List.of(shop.account(village, household), shop.goods(village, salt));
        var order = place(new BasketLine(salt, 4));
        var end = ZonedDateTime.of(2026, 3, 9, 0, 0, 0, 0, BusinessClock.ZONE).toInstant();
        assertThat(order.expiresAt()).isEqualTo(end);
        clock.standAt(end.minusSeconds(1));
        assertThat(expire.expire(village)).isZero();
        clock.standAt(end);
        refused(() -> handOver.handOver(village, order.id(), new HandOverProof.Code(order.pickupCode()), keeper),
                new PickupTooLate(end));
        assertThat(expire.expire(village)).isOne();
        assertThat(expire.expire(village)).isZero();
        assertThat(read.get(village, order.id(), keeper).state()).isEqualTo(OrderState.EXPIRED);
        assertThat(List.of(shop.account(village, household), shop.goods(village, salt))).isEqualTo(before);
        refused(() -> cancel.cancel(village, order.id(), keeper), new WrongOrderState("EXPIRED", "CANCELLED"));
    }

    @Test
    void atTheCounterPointsAreSpentAndGoodsGoneAtOnce() {
        var order = counter.redeem(village, household, Basket.of(salt, 10), SIGNED, keeper);
        assertThat(order.state()).isEqualTo(OrderState.HANDED_OVER);
        assertThat(order.expiresAt()).isNull();
        assertThat(shop.account(village, household)).satisfies(a -> {
            assertThat(a.balance()).isEqualTo(40);
            assertThat(a.held()).isZero();
        });
        assertThat(shop.goods(village, salt).stock()).isEqualTo(40);
        refused(() -> counter.redeem(village, household, Basket.of(salt, 21), SIGNED, keeper),
                new InsufficientPoints(40, 42));
    }

    @Test
    void aVillagerActsOnlyForTheOwnHouseholdAndCannotTellANeighboursFromNone() {
        var order = place(new BasketLine(salt, 1));
        var neighbour = villages.head(village, villages.household(village));
        for (var target : List.of(household, new HouseholdId(UUID.randomUUID()))) {
            refused(() -> place.place(village, target, Basket.of(salt, 1), neighbour), new OutOfScope());
            refused(() -> read.list(village, Optional.of(target), Optional.empty(), neighbour, 9, 9), new OutOfScope());
            refused(() -> readShelf.list(village, Optional.of(target), neighbour, "", 9), new OutOfScope());
        }
        for (var target : List.of(order.id(), UUID.randomUUID())) {
            refused(() -> cancel.cancel(village, target, neighbour), new OutOfScope());
            refused(() -> read.get(village, target, neighbour), new OutOfScope());
            refused(() -> handOver.handOver(village, target, SIGNED, neighbour), new OutOfScope());
        }
        refused(() -> counter.redeem(village, household, Basket.of(salt, 1), SIGNED, neighbour),
                new OutOfScope());
        assertThat(read.list(village, Optional.empty(), Optional.empty(), neighbour, Long.MAX_VALUE, 9)).isEmpty();
    }

    @Test
    void onlyActiveHouseholdsThatExistCanRedeem() {
        refused(() -> place.place(village, new HouseholdId(UUID.randomUUID()), Basket.of(salt, 1), keeper),
                new UnknownHousehold());
        QuarkusTransaction.requiringNew().run(
                () -> db.createQuery("update HouseholdRow set state = 'FROZEN' where villageId = ?1 and id = ?2")
                        .setParameter(1, village.value()).setParameter(2, household.value()).executeUpdate());
        refused(() -> place(new BasketLine(salt, 1)), new HouseholdNotActive("FROZEN"));
    }

    @Test
    void aRedemptionCountsInTheYearItWasHandedOver() {
        clock.standAt(Instant.parse("2026-12-31T15:59:59Z"));
        var order = place(new BasketLine(salt, 2));
        counter.redeem(village, household, Basket.of(salt, 1), SIGNED, keeper);
        clock.standAt(Instant.parse("2026-12-31T16:00:00Z"));
        handOver.handOver(village, order.id(), SIGNED, keeper);
        place(new BasketLine(salt, 3));
        assertThat(figures.handedOver(List.of(village), 2026))
                .isEqualTo(Map.of(village, new RedemptionFigures.Figures(1, 2)));
        assertThat(figures.handedOver(List.of(village), 2027))
                .isEqualTo(Map.of(village, new RedemptionFigures.Figures(1, 4)));
        assertThat(figures.handedOver(List.of(village), 2025))
                .isEqualTo(Map.of(village, new RedemptionFigures.Figures(0, 0)));
    }

    @Test
    void theShopTellsAHouseholdHowMuchItCanHaveNow() {
        place(new BasketLine(hoe, 1));
        var items = readShelf.list(village, Optional.empty(), villages.head(village, household), "", 10);
        assertThat(items).extracting(ShopItem::code, ShopItem::usedInPeriod, ShopItem::left, ShopItem::maxQuantity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("hoe", 1L, 4L, 1L),
                        org.assertj.core.groups.Tuple.tuple("salt", 0L, 50L, 17L));
    }
}
