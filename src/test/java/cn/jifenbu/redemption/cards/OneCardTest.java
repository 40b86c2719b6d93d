package cn.jifenbu.redemption.cards;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import cn.jifenbu.redemption.RedemptionFixture;
import cn.jifenbu.redemption.crossvillage.FindGuestHousehold;
import cn.jifenbu.redemption.crossvillage.RedeemAcrossVillages;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.orders.CounterRedemption;
import cn.jifenbu.refusal.CounterRefusal.CardRevoked;
import cn.jifenbu.refusal.CounterRefusal.NoCard;
import cn.jifenbu.refusal.CounterRefusal.OwnPrintIsNoProof;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.shop.model.ExchangeWindow;
import cn.jifenbu.shop.model.ShopPolicy;
import cn.jifenbu.shop.policy.ShopPolicies;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A household has one card that works, wherever it is shown.
@QuarkusTest
class OneCardTest extends RedemptionFixture {

    @Inject HouseholdCards cards;
    @Inject CounterRedemption counter;
    @Inject RedeemAcrossVillages across;
    @Inject FindGuestHousehold guests;
    @Inject ShopPolicies policies;
    @Inject BusinessClock clock;

    Actor coordinator;

    @BeforeEach
    void aHouseholdAndItsCoordinator() {
        setUpShop(25, 90);
        coordinator = villages.staff(village, Role.COORDINATOR, "xie" + village);
    }

    HandOverProof card(Actor printer) {
        return new HandOverProof.Card(cards.print(village, household, printer).token());
    }

    @Test
    void ofManyPrintsOnlyTheLastWorks() {
        var first = card(coordinator);
        for (int i = 0; i < 25; i++) card(coordinator);
        var last = card(coordinator);
        refused(() -> counter.redeem(village, household, Basket.of(hoe, 1), first, keeper), new CardRevoked());
        assertThat(counter.redeem(village, household, Basket.of(hoe, 1), last, keeper).points()).isEqualTo(25);
        assertThat(cards.revoke(village, household, coordinator)).isOne();
    }

    @Test
    void lookingAtTheCardPrintsNothingAndShowsNoCode() throws SQLException {
        var here = "/api/v1/villages/" + village;
        var token = TestLogin.staffToken("xie" + village);
        as(token).get(here + "/households/" + household + "/card").then().statusCode(404).body("code", equalTo("no-card"));
        as(token).post(here + "/households/" + household + "/card").then().statusCode(200).body(containsString("<svg"));
        for (var path : new String[]{"/households/" + household + "/card", "/groups/1/cards"}) {
            as(token).get(here + path).then().statusCode(200).body(containsString(villages.codeOf(village, household)),
                    not(containsString("<svg")));
        }
        var villager = TestLogin.villagerToken(villages.codeOf(village, household));
        as(villager).get(here + "/households/" + household + "/card").then().statusCode(200);
        as(villager).post(here + "/households/" + household + "/card").then().statusCode(403);
        assertThat(printed()).isOne();
    }

    long printed() throws SQLException {
        try (var owner = TestDatabase.asOwner(); var statement = owner.createStatement()) {
            var found = statement.executeQuery("select count(*) from household_card where village_id = " + village);
            found.next();
            return found.getLong(1);
        }
    }

    @Test
    void theGroupsSheetLeavesCardsThatWorkAlone() {
        var held = card(coordinator);
        var other = villages.household(village);
        assertThat(cards.printGroup(village, 1, false, coordinator)).extracting(PrintedCard::householdId)
                .containsExactly(other.value());
        assertThat(cards.printGroup(village, 1, false, coordinator)).isEmpty();
        assertThat(counter.redeem(village, household, Basket.of(salt, 1), held, keeper).points()).isEqualTo(2);
        assertThat(cards.printGroup(village, 1, true, coordinator)).hasSize(2);
        refused(() -> counter.redeem(village, household, Basket.of(salt, 1), held, keeper), new CardRevoked());
    }

    @Test
    void aCoordinatorPrintsForTheOwnGroupsAloneWhateverElseTheyMayDo() {
        var ofTwo = villages.staff("v" + village, new Grant(Role.COORDINATOR, village.division(), Set.of(2)),
                new Grant(Role.SHOPKEEPER, village.division(), Set.of()));
        assertRefused(new OutOfScope(), () -> cards.print(village, household, ofTwo));
        assertRefused(new OutOfScope(), () -> cards.printGroup(village, 1, false, ofTwo));
        assertRefused(new OutOfScope(), () -> cards.live(village, household, ofTwo));
        assertRefused(new OutOfScope(), () -> cards.liveInGroup(village, 1, ofTwo));
        assertRefused(new OutOfScope(), () -> cards.revoke(village, household, ofTwo));
        assertThat(cards.print(village, villages.household(village, 2), ofTwo).cardNo()).isOne();
    }

    @Test
    void whoPrintedACardDoesNotServeAgainstIt() {
        var admin = villages.staff(village, Role.VILLAGE_ADMIN);
        var own = card(admin);
        refused(() -> counter.redeem(village, household, Basket.of(hoe, 1), own, admin), new OwnPrintIsNoProof());
        assertThat(counter.redeem(village, household, Basket.of(hoe, 1), own, keeper).points()).isEqualTo(25);
    }

    @Test
    void aRevokedCardIsDeadAtOnceAtEveryCounter() {
        var shopOf = villages.found();
        var theirs = shop.goods(shopOf, "rope", 1, 9);
        var there = villages.staff(shopOf, Role.SHOPKEEPER);
        open(village);
        open(shopOf);
        var card = (HandOverProof.Card) card(coordinator);
        assertThat(guests.byCard(shopOf, card.token(), there).available()).isEqualTo(90);
        cards.revoke(village, household, villages.head(village, household));
        refused(() -> counter.redeem(village, household, Basket.of(salt, 1), card, keeper), new CardRevoked());
        refused(() -> across.redeem(shopOf, village, household, Basket.of(theirs, 1), card, there), new CardRevoked());
        refused(() -> guests.byCard(shopOf, card.token(), there), new CardRevoked());
        refused(() -> cards.live(village, household, coordinator), new NoCard());
    }

    void open(VillageId of) {
        policies.set(of, new ShopPolicy(clock.today(), "跨村决议", ExchangeWindow.ALWAYS, true, false), Actor.SYSTEM);
    }
}
