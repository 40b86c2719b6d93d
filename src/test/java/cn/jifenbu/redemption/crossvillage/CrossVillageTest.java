package cn.jifenbu.redemption.crossvillage;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.redemption.ShopFixture;
import cn.jifenbu.redemption.cards.HouseholdCards;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.model.OrderKind;
import cn.jifenbu.redemption.orders.ReadRedemptions;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.refusal.CounterRefusal.CardOfAnotherHousehold;
import cn.jifenbu.refusal.CounterRefusal.CrossVillageOff;
import cn.jifenbu.refusal.CounterRefusal.NotOfThisTownship;
import cn.jifenbu.refusal.CounterRefusal.NotReturnable;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.LedgerRefusal.InsufficientPoints;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.ShopRefusal.OutOfStock;
import cn.jifenbu.refusal.ShopRefusal.OverHouseholdLimit;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.GoodsEdit;
import cn.jifenbu.shop.goods.ManageGoods;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.shop.model.ExchangeWindow;
import cn.jifenbu.shop.model.ShopPolicy;
import cn.jifenbu.shop.policy.ShopPolicies;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A household at the counter of another village of its township.
@QuarkusTest
class CrossVillageTest {

    @Inject VillageFixture villages;
    @Inject ShopFixture shop;
    @Inject ShopPolicies policies;
    @Inject ManageGoods stock;
    @Inject RedeemAcrossVillages redeem;
    @Inject ReturnGoods returns;
    @Inject HouseholdCards cards;
    @Inject ReadRedemptions read;
    @Inject ReadSettlement clearing;
    @Inject VerifyLedger verify;
    @Inject BusinessClock clock;

    VillageId here;
    VillageId home;
    HouseholdId household;
    Actor keeper;
    UUID salt;
    HandOverProof card;

    @BeforeEach
    void twoVillagesOfOneTownship() {
        home = villages.found();
        here = villages.found();
        household = villages.household(home);
        keeper = villages.staff(here, Role.SHOPKEEPER);
        salt = shop.goods(here, "salt", 2, 50, 9);
        shop.give(home, household, 20);
        card = card(home, household);
    }

    HandOverProof.Card card(VillageId of, HouseholdId holder) {
        return new HandOverProof.Card(cards.print(of, holder, Actor.SYSTEM).token());
    }

    void open(VillageId village) {
        policies.set(village, new ShopPolicy(clock.today(), "跨村决议", ExchangeWindow.ALWAYS, true, false), Actor.SYSTEM);
    }

    @Test
    void isOffUntilBothVillagesTakePart() {
        refused(() -> redeem(1), new CrossVillageOff("试村"));
        open(here);
        refused(() -> redeem(1), new CrossVillageOff("试村"));
        open(home);
        assertThat(redeem(1).points()).isEqualTo(2);
    }

    @Test
    void goodsLeaveHereAndPointsLeaveThere() {
        open(here);
        open(home);
        var order = redeem(4);
        assertThat(order.guestVillageId()).isEqualTo(home.toString());
        assertThat(order.householdId()).isEqualTo(household.value());
        assertThat(order.householdCode()).isEqualTo(villages.codeOf(home, household));
        assertThat(shop.goods(here, salt).stock()).isEqualTo(46);
        assertThat(shop.account(home, household).balance()).isEqualTo(12);
        refused(() -> redeem(6), new OverHouseholdLimit("物资salt", 4, 9));
        var back = returns.takeBackFromGuest(here, home, order.id(), Optional.of(Basket.of(salt, 1)), "受潮", keeper);
        assertThat(back.points()).isEqualTo(2);
        assertThat(shop.goods(here, salt).stock()).isEqualTo(47);
        assertThat(shop.account(home, household).balance()).isEqualTo(14);
        var head = villages.head(home, household);
        assertThat(read.elsewhere(home, household, head, 10)).extracting(Redemption::kind)
                .containsExactly(OrderKind.RETURN, OrderKind.REDEMPTION);
        refused(() -> read.elsewhere(home, household, villages.head(home, villages.household(home)), 10), new OutOfScope());
        refused(() -> returns.returnGoods(here, order.id(), Optional.empty(), "受潮", keeper), new NotReturnable());
        assertThat(verify.verify(home).valid()).isTrue();
        assertThat(verify.verify(here).valid()).isTrue();
    }

    @Test
    void theClearingSheetSaysWhoOwesWhomAndSumsToZero() {
        open(here);
        open(home);
        var order = redeem(4);
        stock.change(here, salt, new GoodsEdit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(777L),
                Optional.empty(), Optional.empty(), Optional.empty()), keeper);
        returns.takeBackFromGuest(here, home, order.id(), Optional.of(Basket.of(salt, 1)), "受潮", keeper);
        var sheet = clearing.read(new DivisionCode(Long.toString(here.township())), YearMonth.from(clock.today()));
        assertThat(sheet.debts()).filteredOn(d -> d.creditorVillageId().equals(here.toString())).singleElement()
                .satisfies(debt -> {
                    assertThat(debt.debtorVillageId()).isEqualTo(home.toString());
                    assertThat(List.of(debt.redemptions(), debt.returns(), debt.points(), debt.costFen()))
                            .containsExactly(1L, 1L, 6L, 300L);
                });
        assertThat(sheet.balances().stream().mapToLong(VillageSettlement.Balance::fen).sum()).isZero();
        assertThat(sheet.balances()).contains(new VillageSettlement.Balance(here.toString(), "试村", 300),
                new VillageSettlement.Balance(home.toString(), "试村", -300));
        var printed = sheet.sheet();
        assertThat(printed.covers()).contains("应收 3.00元", "应付 3.00元");
        assertThat(printed.rows()).contains(List.of("试村", "试村", 1L, 1L, 6L, "3.00"));
    }

    @Test
    void whatStandsAgainstItChangesNothingInEitherVillage() {
        open(here);
        open(home);
        refused(() -> redeem(51), new OutOfStock("物资salt", 50, 51));
        shop.give(here, villages.household(here), 1);
        var poor = villages.household(home);
        refused(() -> redeem.redeem(here, home, poor, Basket.of(salt, 1), card(home, poor), keeper),
                new InsufficientPoints(0, 2));
        refused(() -> redeem.redeem(here, here, household, Basket.of(salt, 1), card, keeper), new NotOfThisTownship());
        refused(() -> redeem.redeem(here, home, new HouseholdId(UUID.randomUUID()), Basket.of(salt, 1), card, keeper),
                new CardOfAnotherHousehold());
        refused(() -> redeem.redeem(here, home, household, Basket.of(salt, 1), card, villages.staff(home, Role.SHOPKEEPER)),
                new OutOfScope());
    }

    /// Over HTTP, where the key is looked for under the lock of the village in the path.
    @Test
    void redemptionsThatCrossEachOtherNeverWaitInACircle() throws Exception {
        open(here);
        open(home);
        var other = villages.household(here);
        var hoe = shop.goods(home, "hoe", 1, 100);
        var theirs = shop.goods(here, "rope", 1, 100);
        shop.give(here, other, 20);
        var token = token(here);
        var tokenAtHome = token(home);
        var ours = (HandOverProof.Card) card;
        var guests = card(here, other);
        var tasks = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 15; i++) {
            tasks.add(() -> post(token, here, home, household, theirs, ours));
            tasks.add(() -> post(tokenAtHome, home, here, other, hoe, guests));
        }
        assertThat(ConcurrentCalls.run(10, tasks)).hasSize(30).allMatch(Integer.valueOf(201)::equals);
        assertThat(shop.account(home, household).balance()).isEqualTo(5);
        assertThat(shop.account(here, other).balance()).isEqualTo(5);
        assertThat(shop.goods(here, theirs).stock()).isEqualTo(85);
    }

    String token(VillageId village) {
        var name = "s" + UUID.randomUUID();
        villages.staff(village, Role.SHOPKEEPER, name);
        return TestLogin.staffToken(name);
    }

    static int post(String token, VillageId shop, VillageId home, HouseholdId household, UUID goods, HandOverProof.Card card) {
        return as(token).body("""
                {"householdId":"%s","lines":[{"goodsId":"%s","quantity":1}],"card":"%s"}""".formatted(household, goods,
                card.token()))
                .post("/api/v1/villages/%s/guests/%s/redemptions".formatted(shop, home)).statusCode();
    }

    Redemption redeem(int quantity) {
        return redeem.redeem(here, home, household, Basket.of(salt, quantity), card, keeper);
    }

    void refused(ThrowingCallable what, Refusal refusal) {
        var before = List.of(shop.goods(here, salt), shop.account(home, household));
        assertRefused(refusal, what);
        assertThat(List.of(shop.goods(here, salt), shop.account(home, household))).isEqualTo(before);
    }
}
