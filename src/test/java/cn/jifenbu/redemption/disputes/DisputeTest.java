package cn.jifenbu.redemption.disputes;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static cn.jifenbu.testing.TestLogin.as;
import static cn.jifenbu.testing.TestLogin.asWithKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.redemption.RedemptionFixture;
import cn.jifenbu.redemption.cards.HouseholdCards;
import cn.jifenbu.redemption.crossvillage.RedeemAcrossVillages;
import cn.jifenbu.redemption.crossvillage.ReturnGoods;
import cn.jifenbu.redemption.disputes.DecideDispute.Decision;
import cn.jifenbu.redemption.model.DisputeState;
import cn.jifenbu.redemption.model.DisputeStep;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.orders.CounterRedemption;
import cn.jifenbu.redemption.orders.ReadRedemptions;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.refusal.DisputeRefusal.AlreadyDisputed;
import cn.jifenbu.refusal.DisputeRefusal.DisputeDecided;
import cn.jifenbu.refusal.DisputeRefusal.HadAHandInIt;
import cn.jifenbu.refusal.DisputeRefusal.NothingToDispute;
import cn.jifenbu.refusal.DisputeRefusal.RedemptionDisputeTooLate;
import cn.jifenbu.refusal.DisputeRefusal.UnknownDispute;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.OrganisationRefusal.OwnHousehold;
import cn.jifenbu.refusal.ShopRefusal.UnknownOrder;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.shop.model.Basket.BasketLine;
import cn.jifenbu.shop.model.ExchangeWindow;
import cn.jifenbu.shop.model.ShopPolicy;
import cn.jifenbu.shop.policy.ShopPolicies;
import cn.jifenbu.testing.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A family that finds something in its account which it never took.
@QuarkusTest
class DisputeTest extends RedemptionFixture {

    static final Decision UPHELD = new Decision(DisputeStep.UPHOLD, "登记本上没有", false);
    static final Decision DISMISSED = new Decision(DisputeStep.DISMISS, "儿子来领的，有照片", false);

    @Inject CounterRedemption counter;
    @Inject RedeemAcrossVillages across;
    @Inject ReturnGoods returns;
    @Inject HouseholdCards cards;
    @Inject DisputeRedemption dispute;
    @Inject DecideDispute decide;
    @Inject ReadRedemptions read;
    @Inject ShopPolicies policies;
    @Inject VerifyLedger verify;
    @Inject BusinessClock clock;

    Actor head;
    Actor admin;

    @BeforeEach
    void aFamilyAndAShopkeeper() {
        setUpShop(25, 90);
        head = villages.head(village, household);
        admin = villages.staff(village, Role.VILLAGE_ADMIN, "cun" + village);
    }

    Redemption taken(Actor by) {
        return counter.redeem(village, household, basket(new BasketLine(hoe, 1), new BasketLine(salt, 2)), SIGNED, by);
    }

    Redemption.Dispute raised(Redemption order) {
        return dispute.raise(village, household, order.id(), "不是我家领的", head).dispute();
    }

    @Test
    void theFamilySeesWhoGaveWhatWhereAndUntilWhenItMaySayNo() {
        var order = read.get(village, taken(keeper).id(), head);
        assertThat(order.trace().endedBy()).isEqualTo("试者");
        assertThat(order.trace().shop()).isEqualTo("试村");
        assertThat(order.disputableUntil()).isEqualTo(BusinessClock.endOf(clock.today().plusDays(30)));
    }

    @Test
    void upheldThePointsComeBackAndTheGoodsThatAreGoneAreWrittenOff() {
        var id = raised(taken(keeper)).id();
        var done = decide.decide(village, village, id, UPHELD, admin);
        assertThat(done.dispute().state()).isEqualTo(DisputeState.UPHELD);
        assertThat(done.dispute().decision()).isEqualTo("登记本上没有");
        assertThat(shop.account(village, household).balance()).isEqualTo(90);
        assertThat(shop.goods(village, hoe).stock()).isEqualTo(4);
        assertThat(shop.goods(village, salt).stock()).isEqualTo(48);
        assertThat(verify.verify(village).valid()).isTrue();
        refused(() -> decide.decide(village, village, id, DISMISSED, admin), new DisputeDecided("UPHELD"));
    }

    @Test
    void whatStillLiesOnTheShelfIsStockAgain() {
        decide.decide(village, village, raised(taken(keeper)).id(), new Decision(DisputeStep.UPHOLD, "东西还在店里", true), admin);
        assertThat(shop.goods(village, hoe).stock()).isEqualTo(5);
        assertThat(shop.account(village, household).balance()).isEqualTo(90);
        assertThat(verify.verify(village).valid()).isTrue();
    }

    @Test
    void dismissedEverythingStaysAndItIsNotRaisedAgain() {
        var order = taken(keeper);
        var before = shop.snapshot(village, household, salt, hoe).subList(0, 3);
        decide.decide(village, village, raised(order).id(), DISMISSED, admin);
        assertThat(shop.snapshot(village, household, salt, hoe).subList(0, 3)).isEqualTo(before);
        refused(() -> dispute.raise(village, household, order.id(), "还是不对", head), new AlreadyDisputed());
    }

    @Test
    void whoHadAHandInItOrIsOfTheFamilyDoesNotDecide() {
        var byAdmin = raised(taken(admin)).id();
        refused(() -> decide.decide(village, village, byAdmin, DISMISSED, admin), new HadAHandInIt());
        refused(() -> decide.decide(village, village, byAdmin, DISMISSED, keeper), new OutOfScope());
        refused(() -> decide.decide(village, village, byAdmin, UPHELD, head), new OutOfScope());
        var own = new Actor(UUID.randomUUID(), admin.grants(), head.membership());
        refused(() -> decide.decide(village, village, byAdmin, UPHELD, own), new OwnHousehold());
        var township = villages.townshipAdmin(village, "xiang" + village);
        assertThat(decide.decide(village, village, byAdmin, UPHELD, township).dispute().state())
                .isEqualTo(DisputeState.UPHELD);
    }

    @Test
    void onlyTheFamilyOrItsCoordinatorSaysSoAndInTime() {
        var order = taken(keeper);
        var neighbours = villages.household(village);
        refused(() -> dispute.raise(village, household, order.id(), "不对", keeper), new OutOfScope());
        refused(() -> dispute.raise(village, household, order.id(), "不对", villages.head(village, neighbours)),
                new OutOfScope());
        refused(() -> dispute.raise(village, household, order.id(), "不对", villages.staff(village, Role.COORDINATOR, 2)),
                new OutOfScope());
        refused(() -> dispute.raise(village, neighbours, order.id(), "不对", villages.head(village, neighbours)),
                new UnknownOrder());
        var open = place(new BasketLine(salt, 1)).id();
        refused(() -> dispute.raise(village, household, open, "不对", head), new NothingToDispute());
        var until = read.get(village, order.id(), head).disputableUntil();
        clock.standAt(until);
        refused(() -> dispute.raise(village, household, order.id(), "不对", head), new RedemptionDisputeTooLate(until));
        clock.standAt(until.minusSeconds(1));
        var coordinator = villages.staff(village, Role.COORDINATOR, 1);
        assertThat(dispute.raise(village, household, order.id(), "纸上写的：不对", coordinator).dispute().state())
                .isEqualTo(DisputeState.OPEN);
    }

    @Test
    void whatCameBackAlreadyIsNotGivenBackTwice() {
        var order = taken(keeper);
        var id = raised(order).id();
        returns.returnGoods(village, order.id(), Optional.of(Basket.of(hoe, 1)), "退了锄头", keeper);
        decide.decide(village, village, id, UPHELD, admin);
        assertThat(shop.account(village, household).balance()).isEqualTo(90);
        var all = taken(keeper);
        returns.returnGoods(village, all.id(), Optional.empty(), "全退了", keeper);
        refused(() -> dispute.raise(village, household, all.id(), "不对", head), new NothingToDispute());
    }

    @Test
    void anotherVillagesCounterIsDisputedFromHome() {
        var home = villages.found();
        var guest = villages.household(home);
        shop.give(home, guest, 20);
        open(home);
        open(village);
        var card = new HandOverProof.Card(cards.print(home, guest, villages.staff(home, Role.COORDINATOR)).token());
        var order = across.redeem(village, home, guest, Basket.of(salt, 4), card, keeper);
        var theirs = villages.head(home, guest);
        assertThat(read.elsewhere(home, guest, theirs, 9)).singleElement()
                .satisfies(seen -> assertThat(seen.trace().endedBy()).isEqualTo("试者"));
        var id = dispute.raise(home, guest, order.id(), "没去过", theirs).dispute().id();
        assertRefused(new UnknownDispute(), () -> decide.decide(village, village, id, UPHELD, admin));
        decide.decide(village, home, id, UPHELD, admin);
        assertThat(shop.account(home, guest).balance()).isEqualTo(20);
        assertThat(shop.goods(village, salt).stock()).isEqualTo(46);
        assertThat(verify.verify(home).valid()).isTrue();
        assertThat(verify.verify(village).valid()).isTrue();
    }

    void open(VillageId of) {
        policies.set(of, new ShopPolicy(clock.today(), "跨村决议", ExchangeWindow.ALWAYS, true, false), Actor.SYSTEM);
    }

    @Test
    void saidAndDecidedTwiceWithALostAnswerItHappensOnce() {
        var order = taken(keeper);
        var here = "/api/v1/villages/" + village;
        var villager = TestLogin.villagerToken(villages.codeOf(village, household));
        var path = here + "/households/" + household + "/redemptions/" + order.id() + "/dispute";
        var key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            asWithKey(villager, key).body(Map.of("reason", "不是我家领的")).post(path).then().statusCode(201)
                    .body("dispute.state", equalTo("OPEN"));
        }
        as(villager).body(Map.of("reason", "又说一次")).post(path).then().statusCode(409)
                .body("code", equalTo("already-disputed"));
        as(villager).body(Map.of("reason", " ")).post(path).then().statusCode(400);
        var cun = TestLogin.staffToken("cun" + village);
        var id = as(cun).get(here + "/redemption-disputes").then().statusCode(200).body("items", hasSize(1),
                "items[0].pickupCode", equalTo(null)).extract().<String>path("items[0].dispute.id");
        var once = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            asWithKey(cun, once).body(Map.of("step", "UPHOLD", "reason", "登记本上没有"))
                    .post(here + "/redemption-disputes/" + id + "/decide").then().statusCode(200)
                    .body("dispute.returnedBy", notNullValue());
        }
        assertThat(shop.account(village, household).balance()).isEqualTo(90);
        as(villager).get(here + "/redemptions/" + order.id()).then().body("dispute.state", equalTo("UPHELD"));
        for (var role : List.of(Role.SHOPKEEPER, Role.COORDINATOR)) {
            var name = role + "" + village;
            villages.staff(village, role, name);
            as(TestLogin.staffToken(name)).get(here + "/redemption-disputes").then().statusCode(403);
        }
        clock.standAt(clock.now().plus(Duration.ofDays(40)));
        as(villager).get(here + "/redemptions/" + order.id()).then().statusCode(200);
    }
}
