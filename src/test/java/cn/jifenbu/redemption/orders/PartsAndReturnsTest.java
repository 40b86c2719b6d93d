package cn.jifenbu.redemption.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.identity.binding.ReadIdentity;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.redemption.RedemptionFixture;
import cn.jifenbu.redemption.ShopFixture;
import cn.jifenbu.redemption.crossvillage.ReturnGoods;
import cn.jifenbu.redemption.model.OrderKind;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.refusal.CounterRefusal.NotReturnable;
import cn.jifenbu.refusal.CounterRefusal.QuantityNotInOrder;
import cn.jifenbu.refusal.ShopRefusal.OverHouseholdLimit;
import cn.jifenbu.refusal.ShopRefusal.UnknownOrder;
import cn.jifenbu.shop.goods.ManageGoods;
import cn.jifenbu.shop.model.Basket.BasketLine;
import cn.jifenbu.shop.model.OrderState;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A part of an order, and goods that come back: points and stock follow exactly.
@QuarkusTest
class PartsAndReturnsTest extends RedemptionFixture {

    @Inject ManageGoods stock;
    @Inject CounterRedemption counter;
    @Inject HandOver handOver;
    @Inject CancelRedemption cancel;
    @Inject ReturnGoods returns;
    @Inject ReadRedemptions read;
    @Inject ReadIdentity identity;
    @Inject VerifyLedger verify;

    @BeforeEach
    void aShopWithSaltAndHoes() {
        setUpShop(20, 100);
    }

    @Test
    void whatIsNotHandedOverIsFreeAgain() {
        var order = place(new BasketLine(hoe, 2), new BasketLine(salt, 10));
        handOver.handOver(village, order.id(), Optional.of(basket(new BasketLine(salt, 4))), SIGNED, keeper);
        var done = read.get(village, order.id(), keeper);
        assertThat(done.points()).isEqualTo(60);
        assertThat(done.pointsSpent()).isEqualTo(8);
        assertThat(done.lines()).extracting(Redemption.OrderLine::handedOver).containsExactly(0, 4);
        assertThat(shop.account(village, household)).satisfies(a -> {
            assertThat(a.balance()).isEqualTo(92);
            assertThat(a.held()).isZero();
        });
        assertThat(List.of(shop.goods(village, salt).stock(), shop.goods(village, salt).reserved(),
                shop.goods(village, hoe).stock(), shop.goods(village, hoe).reserved())).containsExactly(46L, 0L, 5L, 0L);
        assertThat(place(new BasketLine(hoe, 2)).points()).as("the limit counts what was taken").isEqualTo(40);
        assertThat(verify.verify(village).valid()).isTrue();
    }

    @Test
    void moreThanOrderedOrSomethingElseIsNotHandedOver() {
        var order = place(new BasketLine(salt, 3));
        refused(() -> handOver.handOver(village, order.id(), Optional.of(basket(new BasketLine(salt, 4))), SIGNED, keeper),
                new QuantityNotInOrder(3, 4));
        refused(() -> handOver.handOver(village, order.id(), Optional.of(basket(new BasketLine(hoe, 1))), SIGNED, keeper),
                new QuantityNotInOrder(0, 1));
    }

    @Test
    void goodsComeBackAtThePriceTheyHadAndCanBeTakenAgain() {
        var order = counter.redeem(village, household, basket(new BasketLine(hoe, 2), new BasketLine(salt, 5)), SIGNED, keeper);
        stock.change(village, hoe, ShopFixture.price(99), keeper);
        refused(() -> place(new BasketLine(hoe, 1)), new OverHouseholdLimit("物资hoe", 2, 2));
        var back = returns.returnGoods(village, order.id(), Optional.of(basket(new BasketLine(hoe, 1))), "柄断了", keeper);
        assertThat(back.kind()).isEqualTo(OrderKind.RETURN);
        assertThat(back.state()).isEqualTo(OrderState.RETURNED);
        assertThat(back.returns()).isEqualTo(order.id());
        assertThat(back.points()).isEqualTo(20);
        assertThat(shop.account(village, household).balance()).isEqualTo(70);
        assertThat(shop.goods(village, hoe).stock()).isEqualTo(4);
        assertThat(read.get(village, order.id(), keeper).lines()).extracting(Redemption.OrderLine::returned).containsExactly(1,
                0);
        stock.change(village, hoe, ShopFixture.price(20), keeper);
        assertThat(place(new BasketLine(hoe, 1)).points()).isEqualTo(20);
        assertThat(verify.verify(village).valid()).isTrue();
    }

    @Test
    void nothingComesBackTwice() {
        var order = counter.redeem(village, household, basket(new BasketLine(salt, 5)), SIGNED, keeper);
        returns.returnGoods(village, order.id(), Optional.of(basket(new BasketLine(salt, 3))), "受潮", keeper);
        refused(() -> returns.returnGoods(village, order.id(), Optional.of(basket(new BasketLine(salt, 3))), "受潮", keeper),
                new QuantityNotInOrder(2, 3));
        var rest = returns.returnGoods(village, order.id(), Optional.empty(), "受潮", keeper);
        assertThat(rest.points()).isEqualTo(4);
        refused(() -> returns.returnGoods(village, order.id(), Optional.empty(), "受潮", keeper), new NotReturnable());
        refused(() -> returns.returnGoods(village, rest.id(), Optional.empty(), "受潮", keeper), new NotReturnable());
        assertThat(shop.account(village, household).balance()).isEqualTo(100);
    }

    @Test
    void onlyWhatWasHandedOverComesBack() {
        var open = place(new BasketLine(salt, 1));
        refused(() -> returns.returnGoods(village, open.id(), Optional.empty(), "不要了", keeper), new NotReturnable());
        cancel.cancel(village, open.id(), keeper);
        refused(() -> returns.returnGoods(village, open.id(), Optional.empty(), "不要了", keeper), new NotReturnable());
        refused(() -> returns.returnGoods(village, UUID.randomUUID(), Optional.empty(), "不要了", keeper), new UnknownOrder());
    }

    @Test
    void whoHelpedIsOnRecord() {
        assertThat(place(new BasketLine(salt, 1)).helpedBy()).isEqualTo(keeper.person());
        var own = place.place(village, household, basket(new BasketLine(salt, 1)), villages.head(village, household));
        assertThat(own.helpedBy()).isNull();
    }

    @Test
    void staffAndTheFamilySeeWhoDidWhatWhereAndWhatCameBack() {
        var head = villages.head(village, household);
        var order = counter.redeem(village, household, basket(new BasketLine(salt, 5)), SIGNED, keeper);
        var back = returns.returnGoods(village, order.id(), Optional.of(basket(new BasketLine(salt, 2))), "受潮", keeper);
        var name = identity.displayName(keeper.person());
        assertThat(read.get(village, order.id(), keeper).trace()).satisfies(t -> {
            assertThat(t.helper()).isEqualTo(name);
            assertThat(t.endedBy()).isEqualTo(name);
            assertThat(t.returned()).singleElement().satisfies(r -> {
                assertThat(r.id()).isEqualTo(back.id());
                assertThat(r.points()).isEqualTo(4);
                assertThat(r.reason()).isEqualTo("受潮");
            });
        });
        assertThat(read.get(village, order.id(), head).trace()).isEqualTo(read.get(village, order.id(), keeper).trace());
        var own = place.place(village, household, basket(new BasketLine(salt, 1)), head);
        cancel.cancel(village, own.id(), head);
        assertThat(read.get(village, own.id(), keeper).trace()).as("a villager is not named")
                .isEqualTo(new Redemption.OrderTrace(null, null, null, "试村", List.of()));
    }
}
