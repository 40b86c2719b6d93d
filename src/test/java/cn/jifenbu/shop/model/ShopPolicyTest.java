package cn.jifenbu.shop.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.redemption.ShopFixture;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.orders.CounterRedemption;
import cn.jifenbu.redemption.orders.HandOver;
import cn.jifenbu.redemption.orders.PlaceRedemption;
import cn.jifenbu.redemption.orders.RedemptionFigures;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.refusal.CounterRefusal.OutsideExchangeWindow;
import cn.jifenbu.refusal.CounterRefusal.RedemptionsStopped;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.ShopRefusal.FundTooSmall;
import cn.jifenbu.refusal.ShopRefusal.OverHouseholdLimit;
import cn.jifenbu.refusal.ShopRefusal.PriceInThePast;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.fund.FundMovement;
import cn.jifenbu.shop.fund.GoodsFund;
import cn.jifenbu.shop.fund.ReadLiability;
import cn.jifenbu.shop.goods.GoodsEdit;
import cn.jifenbu.shop.goods.GoodsPrice;
import cn.jifenbu.shop.goods.GoodsPricing;
import cn.jifenbu.shop.goods.ManageGoods;
import cn.jifenbu.shop.goods.NewMovement;
import cn.jifenbu.shop.policy.ShopPolicies;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Prices by their day, days of exchange, the fund and what the points promise.
@QuarkusTest
class ShopPolicyTest {

    static final HandOverProof SIGNED = new HandOverProof.Drawn("M10 20L30 40");

    @Inject VillageFixture villages;
    @Inject ShopFixture shop;
    @Inject ManageGoods stock;
    @Inject GoodsPricing prices;
    @Inject ShopPolicies policies;
    @Inject PlaceRedemption place;
    @Inject CounterRedemption counter;
    @Inject HandOver handOver;
    @Inject GoodsFund fund;
    @Inject ReadLiability liability;
    @Inject RedemptionFigures figures;
    @Inject BusinessClock clock;

    VillageId village;
    HouseholdId household;
    UUID salt;

    @BeforeEach
    void aShopOnTheFirstOfMarch() {
        clock.standAt(Instant.parse("2026-03-01T02:00:00Z"));
        village = villages.found();
        household = villages.household(village);
        salt = shop.goods(village, "salt", 2, 50);
        shop.give(village, household, 60);
    }

    @Test
    void aPriceCountsFromItsFirstDayOn() {
        prices.price(village, salt, 5, LocalDate.of(2026, 3, 5), Actor.SYSTEM);
        var before = order(1);
        assertThat(before.points()).isEqualTo(2);
        clock.standAt(Instant.parse("2026-03-04T15:59:59Z"));
        assertThat(order(1).points()).isEqualTo(2);
        assertThat(shop.goods(village, salt).pointsPrice()).isEqualTo(2);
        clock.standAt(Instant.parse("2026-03-04T16:00:00Z"));
        assertThat(order(1).points()).isEqualTo(5);
        handOver.handOver(village, before.id(), SIGNED, Actor.SYSTEM);
        assertThat(shop.account(village, household).balance()).as("the order keeps its price").isEqualTo(58);
    }

    @Test
    void aPriceIsTakenBackByAnotherOfTheSameDayAndAllStayOnRecord() {
        prices.price(village, salt, 5, LocalDate.of(2026, 3, 10), Actor.SYSTEM);
        prices.price(village, salt, 3, LocalDate.of(2026, 3, 10), Actor.SYSTEM);
        clock.standAt(Instant.parse("2026-03-10T02:00:00Z"));
        assertThat(order(1).points()).isEqualTo(3);
        assertThat(prices.prices(village, salt)).extracting(GoodsPrice::pointsPrice).containsExactly(3, 5, 2);
        refused(() -> prices.price(village, salt, 1, LocalDate.of(2026, 3, 9), Actor.SYSTEM),
                new PriceInThePast(LocalDate.of(2026, 3, 9)));
    }

    @Test
    void pointsAreExchangedOnMarketDaysOnly() {
        var waiting = order(1);
        set(new ExchangeWindow(ExchangeWindow.ExchangeWindowKind.DAYS_OF_MONTH, List.of(8, 18, 28)), false);
        var next = new OutsideExchangeWindow(LocalDate.of(2026, 3, 8));
        refused(() -> order(1), next);
        refused(() -> counter.redeem(village, household, Basket.of(salt, 1), SIGNED, Actor.SYSTEM), next);
        handOver.handOver(village, waiting.id(), SIGNED, Actor.SYSTEM);
        clock.standAt(Instant.parse("2026-03-07T16:00:00Z"));
        assertThat(order(1).points()).isEqualTo(2);
        set(new ExchangeWindow(ExchangeWindow.ExchangeWindowKind.WEEKDAYS, List.of(6)), false);
        refused(() -> order(1), new OutsideExchangeWindow(LocalDate.of(2026, 3, 14)));
    }

    @Test
    void limitsCountInTheirPeriod() {
        var limit = Optional.of(new GoodsEdit.Limit(2, LimitPeriod.MONTH));
        stock.change(village, salt, new GoodsEdit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), limit), Actor.SYSTEM);
        order(2);
        refused(() -> order(1), new OverHouseholdLimit("物资salt", 2, 2));
        clock.standAt(Instant.parse("2026-03-31T16:00:00Z"));
        assertThat(order(2).points()).isEqualTo(4);
    }

    @Test
    void thePromiseIsSetAgainstStockAndFund() {
        // 50 in stock at 2 points and 100 fen: a point is worth 50 fen, 60 points promise 30 yuan, covered by 50 yuan of goods
        assertThat(liability.read(village)).satisfies(l -> {
            assertThat(List.of(l.pointsInCirculation(), l.promiseFen(), l.stockFen(), l.fundFen(), l.shortFen()))
                    .containsExactly(60L, 3_000L, 5_000L, 0L, 0L);
            assertThat(l.isShort()).isFalse();
        });
        shop.give(village, household, 60);
        assertThat(liability.read(village).shortFen()).isEqualTo(1_000);
        fund.move(village, FundKind.DONATION, 1_000, "爱心企业捐赠", clock.today(), Actor.SYSTEM);
        assertThat(liability.read(village).isShort()).isFalse();
    }

    @Test
    void theVillageMayStopRedemptionUntilThePromiseIsCovered() {
        shop.give(village, household, 60);
        set(ExchangeWindow.ALWAYS, true);
        refused(() -> order(1), new RedemptionsStopped(5_000, 6_000));
        refused(() -> counter.redeem(village, household, Basket.of(salt, 1), SIGNED, Actor.SYSTEM),
                new RedemptionsStopped(5_000, 6_000));
        fund.move(village, FundKind.INCOME, 1_000, "村集体拨付", clock.today(), Actor.SYSTEM);
        assertThat(order(1).points()).isEqualTo(2);
    }

    @Test
    void theFundIsNeverOverdrawnAndItsLinesAddUp() {
        fund.move(village, FundKind.INCOME, 5_000, "村集体拨付", clock.today(), Actor.SYSTEM);
        fund.move(village, FundKind.PURCHASE, -4_000, "买盐", clock.today(), Actor.SYSTEM);
        refused(() -> fund.move(village, FundKind.PURCHASE, -1_001, "买锄头", clock.today(), Actor.SYSTEM),
                new FundTooSmall(1_000, 1_001));
        var lines = fund.movements(village, Long.MAX_VALUE, 10);
        assertThat(lines).extracting(FundMovement::movementNo).containsExactly(2, 1);
        assertThat(lines.getFirst().balanceAfter()).isEqualTo(lines.stream().mapToLong(FundMovement::amountFen).sum());
        for (var wrong : List.of(-1L, 0L)) {
            assertThatThrownBy(() -> fund.move(village, FundKind.INCOME, wrong, "x", clock.today(), Actor.SYSTEM))
                    .isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void lowStockIsCounted() {
        assertThat(figures.lowStock(village)).isZero();
        stock.move(village, salt, NewMovement.of(MovementKind.WRITE_OFF, -45, "受潮"), Actor.SYSTEM);
        assertThat(figures.lowStock(village)).isOne();
    }

    void set(ExchangeWindow window, boolean stop) {
        policies.set(village, new ShopPolicy(clock.today(), "试村〔2026〕3号", window, false, stop), Actor.SYSTEM);
    }

    Redemption order(int quantity) {
        return place.place(village, household, Basket.of(salt, quantity), Actor.SYSTEM);
    }

    void refused(ThrowingCallable what, Refusal refusal) {
        var before = shop.snapshot(village, household, salt);
        assertRefused(refusal, what);
        assertThat(shop.snapshot(village, household, salt)).isEqualTo(before);
    }
}
