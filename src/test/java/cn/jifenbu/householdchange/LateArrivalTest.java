package cn.jifenbu.householdchange;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.posting.ReverseEntry;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.redemption.RedemptionFixture;
import cn.jifenbu.redemption.ShopFixture;
import cn.jifenbu.redemption.crossvillage.ReturnGoods;
import cn.jifenbu.redemption.orders.CounterRedemption;
import cn.jifenbu.refusal.LedgerRefusal.PointsAlreadySpent;
import cn.jifenbu.refusal.OrganisationRefusal.HouseholdNotActive;
import cn.jifenbu.refusal.OrganisationRefusal.OwnHousehold;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shop.model.Basket.BasketLine;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What comes to a household after it was closed: it goes to whoever stands for it, and never stays on a closed account.
@QuarkusTest
class LateArrivalTest {

    private static final String AWAY = "{\"destination\":\"AWAY\",\"reason\":\"户口迁出\"}";
    private static final String REASON = "{\"reason\":\"村委会会议记录\"}";

    @Inject HouseholdChangeFixture scene;
    @Inject VillageFixture villages;
    @Inject ShopFixture shop;
    @Inject CounterRedemption counter;
    @Inject ReturnGoods returns;
    @Inject ReverseEntry reverse;
    @Inject PostToLedger ledger;
    @Inject CloseHousehold end;
    @Inject VerifyLedger verify;
    @Inject BusinessClock clock;

    private Actor keeper;
    private UUID salt;

    /// 30 points of 2026 in entry 1, 11 of 2025 in entry 2.
    @BeforeEach
    void aFamilyOfFour() {
        clock.standAt(Instant.parse("2026-05-01T02:00:00Z"));
        scene.open();
        keeper = villages.staff(scene.village, Role.SHOPKEEPER);
        salt = shop.goods(scene.village, "salt", 2, 50);
    }

    @Test
    void whatIsTakenBackAfterAMergeIsTakenFromTheHouseholdThatGoesOn() {
        var heir = heirOf(scene.family, "F-9");
        var posted = reverse.reverse(scene.village, 2, "记错了户", scene.admin);
        assertThat(posted.householdId()).isEqualTo(heir.value());
        scene.expect(heir, 30, 0, 30);
        scene.expect(scene.family, 0, 0, 0);
        var correction = reverse.correct(scene.village, 1, 25, "多记了", scene.admin);
        assertThat(correction.entry().householdId()).isEqualTo(heir.value());
        scene.expect(heir, 25, 0, 25);
        scene.theBooksAgree();
    }

    @Test
    void overAChainTheLastOneAnswers() {
        var second = heirOf(scene.family, "F-8");
        var third = heirOf(second, "F-9");
        reverse.reverse(scene.village, 1, "记错了户", scene.admin);
        scene.expect(third, 11, 11, 0);
        scene.expect(second, 0, 0, 0);
        scene.theBooksAgree();
    }

    @Test
    void whoSpentThePointsElsewhereMeanwhileStillOwesThem() {
        var heir = heirOf(scene.family, "F-9");
        buy(heir, 20);
        assertRefused(new PointsAlreadySpent(1, 30), () -> reverse.reverse(scene.village, 1, "记错了户", scene.admin));
        scene.expect(heir, 1, 11, 30);
    }

    @Test
    void afterASplitBothBearWhatIsTakenBackAsThePointsWereSplit() {
        var left = split(20);
        reverse.reverse(scene.village, 1, "没有做过", scene.admin);
        scene.expect(scene.family, 41 - 20 - 16, 9, 0);
        scene.expect(left, 20 - 14, 2, 0);
        reverse.correct(scene.village, 2, 15, "少记了", scene.admin);
        scene.expect(scene.family, 41 - 20 - 16 + 3, 12, 0);
        scene.expect(left, 20 - 14 + 1, 3, 0);
        scene.theBooksAgree();
    }

    /// A household that is closed after a split does not leave the village with what the others took along.
    @Test
    void whoLeftBearsTheirShareAlsoWhenTheHouseholdIsNoMore() {
        var left = split(20);
        closed(scene.family);
        reverse.reverse(scene.village, 1, "没有做过", scene.admin);
        scene.expect(left, 20 - 14, 2, 0);
        scene.expect(scene.family, 0, 9, 0);
        scene.theBooksAgree();
    }

    @Test
    void whatWasMergedBackIsTakenFromOne() {
        var left = split(20);
        scene.done(left, "merge", "{\"into\":\"%s\",\"reason\":\"又合到一起\"}".formatted(scene.family));
        reverse.reverse(scene.village, 1, "没有做过", scene.admin);
        scene.expect(scene.family, 11, 11, 0);
        scene.theBooksAgree();
    }

    private HouseholdId split(long points) {
        var member = scene.member(3);
        var body = SplitAndMergeTest.body("N-1", 1, Long.toString(points), "\"" + member + "\"", member);
        return new HouseholdId(scene.done(scene.family, "split", body).otherHouseholdId());
    }

    @Test
    void nobodyDecidesAboutAnEntryThatHasBecomeTheirOwn() {
        var left = split(20);
        var heir = heirOf(scene.family, "F-9");
        for (var home : List.of(scene.family, heir, left)) {
            var own = new Actor(scene.admin.person(), scene.admin.grants(),
                    Optional.of(new Actor.Membership(scene.village, home)));
            assertRefused(new OwnHousehold(), () -> reverse.reverse(scene.village, 1, "x", own));
        }
        scene.expect(heir, 21, 9, 23);
    }

    @Test
    void whereNobodyFollowsTheVillageBearsWhatIsTakenBack() {
        closed(scene.family);
        reverse.reverse(scene.village, 1, "记错了户", scene.admin);
        scene.expect(scene.family, 0, 11, 0);
        var entries = TestLogin.as(scene.token).get(scene.address(scene.family, "entries")).jsonPath();
        assertThat(entries.getList("items.kind")).containsExactly("REVERSAL", "CLEAR", "CLEAR", "EARN", "EARN");
        assertThat(entries.getList("items.points")).containsExactly(-30, 30, -41, 11, 30);
        reverse.correct(scene.village, 2, 8, "多记了", scene.admin);
        scene.expect(scene.family, 0, 8, 0);
        scene.theBooksAgree();
    }

    @Test
    void goodsThatComeBackGiveTheirPointsToTheHouseholdThatGoesOn() {
        var order = buy(scene.family, 5);
        var heir = heirOf(scene.family, "F-9");
        var back = returns.returnGoods(scene.village, order, Optional.empty(), "坏的", keeper);
        assertThat(back.householdId()).isEqualTo(heir.value());
        assertThat(back.householdCode()).isEqualTo("F-9");
        scene.expect(heir, 41, 11, 30);
        scene.theBooksAgree();
    }

    @Test
    void whereNobodyFollowsTheirPointsAreEndedByAnEntryWithItsReason() {
        var order = buy(scene.family, 5);
        closed(scene.family);
        returns.returnGoods(scene.village, order, Optional.empty(), "坏的", keeper);
        scene.expect(scene.family, 0, 11, 30);
        var entries = TestLogin.as(scene.token).get(scene.address(scene.family, "entries")).jsonPath();
        assertThat(entries.getList("items.kind")).containsExactly("CLEAR", "RETURN", "CLEAR", "REDEEM", "EARN", "EARN");
        var detail = TestLogin.as(scene.token)
                .get("/api/v1/villages/" + scene.village + "/entries/" + entries.getLong("items[0].entryNo")).jsonPath();
        assertThat(detail.getString("note")).contains("没有承接的户");
        scene.theBooksAgree();
    }

    @Test
    void nothingIsSpentFromAClosedAccount() {
        heirOf(scene.family, "F-9");
        assertRefused(new HouseholdNotActive("CLOSED"), () -> post(EntryKind.REDEEM, -1));
        assertThat(post(EntryKind.EARN, 4).householdId()).isNotEqualTo(scene.family.value());
        scene.theBooksAgree();
    }

    @Test
    void theDatabaseKeepsAClosedAccountEmpty() {
        closed(scene.family);
        assertThatThrownBy(() -> TestDatabase.change("update account set balance = 1 where household_id = '%s'"
                .formatted(scene.family))).hasStackTraceContaining("account_closed_is_empty");
    }

    /// As an older version left it: closed, and something came later.
    @Test
    void whatLiesOnAnAccountFromBeforeGoesWhereItBelongs() {
        var heir = heirOf(scene.family, "F-9");
        TestDatabase.change("update account set closed = false where household_id = '%s'".formatted(scene.family));
        post(EntryKind.EARN, 4);
        scene.expect(scene.family, 4, 0, 4);
        assertThat(problem()).contains("F-1");
        end.settleDue(scene.village);
        end.settleDue(scene.village);
        scene.expect(scene.family, 0, 0, 0);
        scene.expect(heir, 45, 11, 34);
        scene.theBooksAgree();
    }

    @Test
    void aHouseholdsLifeIsToldFromItsBeginningToWhoStandsForItNow() {
        var left = split(20);
        var heir = heirOf(scene.family, "F-8");
        var last = heirOf(heir, "F-9");
        var life = TestLogin.as(scene.token).get(scene.address(scene.family, "life")).jsonPath();
        assertThat(life.getString("registeredOn")).isEqualTo("2026-05-01");
        assertThat(life.getList("steps.kind")).containsExactly("SPLIT", "MERGE");
        assertThat(life.getList("steps.otherHouseholdCode")).containsExactly("N-1", "F-8");
        assertThat(life.getString("successorId")).isEqualTo(last.toString());
        assertThat(life.getString("successorCode")).isEqualTo("F-9");
        var other = TestLogin.as(scene.token).get(scene.address(left, "life")).jsonPath();
        assertThat(other.getList("steps.own")).containsExactly(false);
        assertThat(other.getList("steps.otherHouseholdCode")).containsExactly("F-1");
        assertThat(other.getString("closedAt")).isNull();
        closed(last);
        assertThat(TestLogin.as(scene.token).get(scene.address(scene.family, "life")).jsonPath().getString("successorId"))
                .as("then the village stands for all of them").isNull();
    }

    private String problem() {
        return verify.verify(scene.village).problem();
    }

    private LedgerEntry post(EntryKind kind, long points) {
        return ledger.post(scene.village, Actor.SYSTEM.person(), List.of(new Posting(scene.family, kind, points,
                kind == EntryKind.EARN ? points : 0, 2026, LocalDate.of(2026, 4, 1), HouseholdChangeFixture.source(), "")))
                .getFirst();
    }

    private UUID buy(HouseholdId household, int quantity) {
        return counter.redeem(scene.village, household, RedemptionFixture.basket(new BasketLine(salt, quantity)),
                RedemptionFixture.SIGNED, keeper).id();
    }

    private HouseholdId heirOf(HouseholdId household, String code) {
        var heir = scene.familyOfFour(code);
        scene.done(household, "merge", "{\"into\":\"%s\",\"reason\":\"并户申请\"}".formatted(heir));
        return heir;
    }

    private void closed(HouseholdId household) {
        scene.done(household, "move", AWAY);
        scene.done(household, "settle", REASON);
    }
}
