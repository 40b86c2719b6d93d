package cn.jifenbu.redemption.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.redemption.ShopFixture;
import cn.jifenbu.redemption.crossvillage.ReturnGoods;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.orders.CancelRedemption;
import cn.jifenbu.redemption.orders.CounterRedemption;
import cn.jifenbu.redemption.orders.ExpireRedemptions;
import cn.jifenbu.redemption.orders.HandOver;
import cn.jifenbu.redemption.orders.PlaceRedemption;
import cn.jifenbu.redemption.orders.ReadRedemptions;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.ManageGoods;
import cn.jifenbu.shop.goods.NewMovement;
import cn.jifenbu.shop.goods.ReadGoods;
import cn.jifenbu.shop.goods.StockMovement;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.shop.model.Basket.BasketLine;
import cn.jifenbu.shop.model.GoodsState;
import cn.jifenbu.shop.model.MovementKind;
import cn.jifenbu.shop.model.OrderState;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is done to a shop, in whatever order, points and stock and orders tell the same story.
@QuarkusTest
class RedemptionInvariantTest {

    static final int STEPS = 150;

    @Inject VillageFixture villages;
    @Inject ShopFixture shop;
    @Inject ManageGoods stock;
    @Inject ReadGoods readGoods;
    @Inject PlaceRedemption place;
    @Inject HandOver handOver;
    @Inject CancelRedemption cancel;
    @Inject ExpireRedemptions expire;
    @Inject CounterRedemption counter;
    @Inject ReturnGoods returns;
    @Inject ReadRedemptions read;
    @Inject ReadLedger ledger;
    @Inject VerifyLedger verify;
    @Inject BusinessClock clock;

    VillageId village;
    List<HouseholdId> households;
    List<UUID> goods;
    Random random;
    int done;
    int refused;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void pointsStockAndOrdersAgreeAfterAnything(long seed) {
        random = new Random(seed);
        village = villages.found();
        households = Stream.generate(() -> villages.household(village)).limit(3).toList();
        goods = List.of(shop.goods(village, "a", 1, 30), shop.goods(village, "b", 7, 20, 4), shop.goods(village, "c", 3, 0));
        households.forEach(h -> shop.give(village, h, 60));
        clock.standAt(Instant.parse("2026-12-01T01:00:00Z"));
        for (int step = 0; step < STEPS; step++) {
            try {
                something();
                done++;
            } catch (RefusedException e) {
                refused++;
            }
            if (step % 10 == 0) everythingAgrees();
        }
        everythingAgrees();
        assertThat(done).isGreaterThan(STEPS / 4);
        assertThat(refused).isGreaterThan(STEPS / 20);
        assertThat(orders()).extracting(Redemption::state).contains(OrderState.HANDED_OVER, OrderState.CANCELLED,
                OrderState.EXPIRED, OrderState.RETURNED);
    }

    void something() {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> place.place(village, any(households), basket(), Actor.SYSTEM);
            case 3 -> counter.redeem(village, any(households), basket(), new HandOverProof.Drawn("M10 20L30 40"), Actor.SYSTEM);
            case 4 -> handOver.handOver(village, anyOrder(), proof(), Actor.SYSTEM);
            case 5 -> handOver.handOver(village, anyOrder(), part(), new HandOverProof.Drawn("M10 20L30 40"), Actor.SYSTEM);
            case 6 -> cancel.cancel(village, anyOrder(), Actor.SYSTEM);
            case 7 -> stock.move(village, any(goods),
                    NewMovement.of(any(List.of(MovementKind.values())), random.nextInt(-8, 12), "盘点"), Actor.SYSTEM);
            case 8 -> change();
            case 9, 10 -> returns.returnGoods(village, anyOrder(), part(), "不合用", Actor.SYSTEM);
            default -> {
                clock.standAt(clock.now().plus(Duration.ofDays(2)));
                expire.expire(village);
                shop.give(village, any(households), 10);
            }
        }
    }

    void change() {
        stock.change(village, any(goods), ShopFixture.price(1 + random.nextInt(9)), Actor.SYSTEM);
        var state = random.nextInt(4) > 0 ? GoodsState.ON_SHELF : GoodsState.OFF_SHELF;
        stock.change(village, any(goods), ShopFixture.shelf(state), Actor.SYSTEM);
    }

    Optional<Basket> part() {
        return random.nextBoolean() ? Optional.empty() : Optional.of(basket());
    }

    void everythingAgrees() {
        var open = orders().stream().filter(o -> o.state() == OrderState.HELD).toList();
        for (var household : households) {
            long held = open.stream().filter(o -> o.householdId().equals(household.value())).mapToLong(Redemption::points)
                    .sum();
            assertThat(shop.account(village, household).held()).isEqualTo(held);
            long kept = ordersOf(household).filter(o -> o.state() == OrderState.HANDED_OVER)
                    .mapToLong(o -> o.pointsSpent() - o.pointsReturned()).sum();
            long entries = ledger.entries(village, Optional.of(household), Long.MAX_VALUE, 1000).stream()
                    .filter(e -> e.kind() == EntryKind.REDEEM || e.kind() == EntryKind.RETURN).mapToLong(LedgerEntry::points)
                    .sum();
            assertThat(entries).isEqualTo(-kept);
        }
        for (var id : goods) {
            long reserved = open.stream().flatMap(o -> o.lines().stream()).filter(l -> l.goodsId().equals(id))
                    .mapToLong(Redemption.OrderLine::quantity).sum();
            var movements = readGoods.movements(village, id, Long.MAX_VALUE, 1000);
            long with = orders().stream().filter(o -> o.state() == OrderState.HANDED_OVER).flatMap(o -> o.lines().stream())
                    .filter(l -> l.goodsId().equals(id)).mapToLong(l -> l.handedOver() - l.returned()).sum();
            assertThat(movements.stream().filter(m -> m.orderId() != null).mapToLong(StockMovement::quantity).sum())
                    .isEqualTo(-with);
            assertThat(shop.goods(village, id).reserved()).isEqualTo(reserved);
            assertThat(shop.goods(village, id).stock()).isEqualTo(movements.stream().mapToLong(StockMovement::quantity).sum());
            for (int i = 0; i < movements.size(); i++)
                assertThat(movements.get(i).movementNo()).isEqualTo(movements.size() - i);
        }
        assertThat(open).extracting(Redemption::pickupCode).doesNotHaveDuplicates();
        var numbers = new ArrayList<>(orders().stream().map(Redemption::orderNo).toList());
        Collections.reverse(numbers);
        for (int i = 0; i < numbers.size(); i++) assertThat(numbers.get(i)).isEqualTo(i + 1L);
        assertThat(verify.verify(village).valid()).isTrue();
    }

    List<Redemption> orders() {
        return households.stream().flatMap(h -> read.list(village, Optional.of(h), Optional.empty(), villages.head(village, h),
                Long.MAX_VALUE, 1000).stream()).sorted((a, b) -> Long.compare(b.orderNo(), a.orderNo())).toList();
    }

    Stream<Redemption> ordersOf(HouseholdId household) {
        return orders().stream().filter(o -> o.householdId().equals(household.value()));
    }

    Basket basket() {
        var wanted = new ArrayList<>(goods);
        Collections.shuffle(wanted, random);
        return new Basket(wanted.subList(0, 1 + random.nextInt(2)).stream().map(g -> new BasketLine(g, 1 + random.nextInt(4)))
                .toList());
    }

    UUID anyOrder() {
        var all = orders();
        return all.isEmpty() ? UUID.randomUUID() : any(all.subList(0, Math.min(6, all.size()))).id();
    }

    HandOverProof proof() {
        return random.nextBoolean() ? new HandOverProof.Drawn("M10 20L30 40")
                : new HandOverProof.Code("%06d".formatted(random.nextInt(1_000_000)));
    }

    <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
