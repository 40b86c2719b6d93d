package cn.jifenbu.householdchange;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.household.HouseholdState;
import cn.jifenbu.jobs.RunDueWork;
import cn.jifenbu.ledger.holds.HoldPoints;
import cn.jifenbu.ledger.posting.ReverseEntry;
import cn.jifenbu.refusal.OrganisationRefusal.OwnHousehold;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.testing.Policies;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HouseholdLifecycleTest {

    private static final String REASON = "{\"reason\":\"村委会会议记录\"}";

    @Inject HouseholdChangeFixture scene;
    @Inject VillageFixture villages;
    @Inject HoldPoints holds;
    @Inject ReverseEntry reverse;
    @Inject CloseHousehold end;
    @Inject AdoptCatalogue catalogue;
    @Inject RunDueWork due;
    @Inject BusinessClock clock;

    @BeforeEach
    void aFamilyOfFour() {
        clock.standAt(Instant.parse("2026-05-01T02:00:00Z"));
        scene.open();
    }

    @Test
    void anExtinctHouseholdWaitsForItsHeirsAndThenGoesToTheVillage() {
        var change = scene.done(scene.family, "close", REASON);
        assertThat(change.toState()).isEqualTo(HouseholdState.FROZEN);
        assertThat(change.settlesOn()).isEqualTo("2026-07-30");
        assertThat(scene.code(scene.family, "settle", REASON)).isEqualTo("claim-window-open");
        clock.advance(Duration.ofDays(89));
        due.in(scene.village);
        state(HouseholdState.FROZEN);
        clock.advance(Duration.ofDays(1));
        due.in(scene.village);
        due.in(scene.village);
        state(HouseholdState.CLOSED);
        scene.expect(scene.family, 0, 11, 30);
        var trial = TestLogin.as(scene.token).get("/api/v1/villages/" + scene.village + "/ledger/trial-balance").jsonPath();
        assertThat(trial.getLong("lines.find { it.account == 'CLEARING' }.points")).isEqualTo(41);
        assertThat(TestLogin.as(scene.token).get(scene.address(scene.family, "changes")).jsonPath().getList("items.kind"))
                .containsExactly("SETTLE", "CLOSE");
        scene.theBooksAgree();
    }

    @Test
    void heirsTakeItOverWithinTheWindow() {
        var heirs = scene.familyOfFour("H-1");
        scene.done(scene.family, "close", REASON);
        scene.done(scene.family, "merge", "{\"into\":\"%s\",\"reason\":\"继承\"}".formatted(heirs));
        scene.expect(heirs, 41, 11, 30);
        state(HouseholdState.CLOSED);
        clock.advance(Duration.ofDays(100));
        due.in(scene.village);
        scene.expect(heirs, 41, 11, 30);
        scene.theBooksAgree();
    }

    @Test
    void whoMovesAwayIsFrozenThenSettled() {
        var change = scene.done(scene.family, "move", "{\"destination\":\"AWAY\",\"reason\":\"户口迁出\"}");
        assertThat(change.settlesOn()).isNull();
        state(HouseholdState.FROZEN);
        clock.advance(Duration.ofDays(1000));
        due.in(scene.village);
        state(HouseholdState.FROZEN);
        assertThat(scene.done(scene.family, "settle", REASON).points()).isEqualTo(41);
        state(HouseholdState.CLOSED);
        scene.theBooksAgree();
    }

    @Test
    void whatIsFrozenCanBeReopenedWhatIsClosedCannot() {
        scene.done(scene.family, "close", REASON);
        scene.done(scene.family, "reopen", REASON);
        state(HouseholdState.ACTIVE);
        clock.advance(Duration.ofDays(100));
        due.in(scene.village);
        state(HouseholdState.ACTIVE);
        scene.done(scene.family, "move", "{\"destination\":\"AWAY\",\"reason\":\"户口迁出\"}");
        scene.done(scene.family, "settle", REASON);
        assertThat(scene.code(scene.family, "reopen", REASON)).isEqualTo("household-not-frozen");
        assertThat(scene.code(scene.family, "settle", REASON)).isEqualTo("household-not-frozen");
        assertThat(scene.code(scene.family, "close", REASON)).isEqualTo("household-not-active");
    }

    @Test
    void aClosedHouseholdTakesNoClaimsOrdersOrHolds() {
        scene.done(scene.family, "move", "{\"destination\":\"AWAY\",\"reason\":\"户口迁出\"}");
        scene.done(scene.family, "settle", REASON);
        var claim = """
                {"channel":"OFFLINE","ruleId":"r03","householdId":"%s","happenedOn":"2026-04-30","note":"扫了地"}"""
                .formatted(scene.family);
        var village = "/api/v1/villages/" + scene.village;
        assertThat(TestLogin.as(scene.token).body(claim).post(village + "/claims").jsonPath().getString("code"))
                .isEqualTo("household-not-active");
        assertThat(scene.code(scene.family, "holds", "{\"points\":1,\"reason\":\"x\"}")).isEqualTo("household-not-active");
        villages.staff(scene.village, Role.SHOPKEEPER, "dian" + scene.village);
        var order = """
                {"householdId":"%s","lines":[{"goodsId":"%s","quantity":1}]}""".formatted(scene.family, UUID.randomUUID());
        assertThat(
                TestLogin.as(TestLogin.staffToken("dian" + scene.village)).body(order).post(village + "/redemptions").jsonPath()
                        .getString("code"))
                .isEqualTo("household-not-active");
        scene.expect(scene.family, 0, 11, 30);
    }

    @Test
    void whenTheHeadDiesAnotherMemberFollowsAndTheAccountGoesOn() {
        var hold = holds.place(scene.village, scene.family, 5, HouseholdChangeFixture.source());
        var next = scene.member(1);
        scene.done(scene.family, "head", "{\"member\":\"%s\",\"gone\":true,\"reason\":\"户主去世\"}".formatted(next));
        assertThat(scene.household(scene.family).headName()).isEqualTo("谢桂芳");
        assertThat(scene.members(scene.family)).extracting(m -> m.name()).containsExactly("谢桂芳", "冉小军", "冉小红");
        holds.capture(scene.village, hold, scene.admin.person());
        scene.expect(scene.family, 36, 11, 30);
        assertThat(scene.code(scene.family, "head", "{\"member\":\"%s\",\"gone\":false,\"reason\":\"x\"}".formatted(next)))
                .isEqualTo("already-head");
        assertThat(scene.code(scene.family, "head",
                "{\"member\":\"%s\",\"gone\":false,\"reason\":\"x\"}".formatted(UUID.randomUUID())))
                .isEqualTo("member-not-in-household");
    }

    @Test
    void insideTheVillageAHouseholdTakesItsAccountAlong() {
        scene.done(scene.family, "move", "{\"destination\":\"GROUP\",\"group\":2,\"doorplate\":\"8号\",\"reason\":\"搬迁\"}");
        assertThat(scene.household(scene.family)).satisfies(h -> {
            assertThat(h.group()).isEqualTo(2);
            assertThat(h.doorplate()).isEqualTo("8号");
        });
        scene.expect(scene.family, 41, 11, 30);
        assertThat(scene.code(scene.family, "move",
                "{\"destination\":\"GROUP\",\"group\":2,\"doorplate\":\"8号\",\"reason\":\"搬迁\"}"))
                .isEqualTo("already-in-group");
        assertThat(scene.code(scene.family, "move",
                "{\"destination\":\"GROUP\",\"group\":9,\"doorplate\":\"8号\",\"reason\":\"搬迁\"}")).isEqualTo("unknown-group");
        assertThat(scene.code(scene.family, "move", "{\"destination\":\"GROUP\",\"reason\":\"搬迁\"}"))
                .isEqualTo("invalid-fields");
    }

    @Test
    void openClaimsAndHoldsAreEndedFirst() {
        var claim = """
                {"channel":"OFFLINE","ruleId":"r03","householdId":"%s","happenedOn":"2026-04-30","note":"扫了地"}"""
                .formatted(scene.family);
        var entered = TestLogin.as(scene.token).body(claim).post("/api/v1/villages/" + scene.village + "/claims");
        assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(201);
        for (var change : new String[]{"close", "move"}) {
            assertThat(scene.code(scene.family, change, change.equals("close") ? REASON
                    : "{\"destination\":\"AWAY\",\"reason\":\"户口迁出\"}")).as(change).isEqualTo("open-claims");
        }
        holds.place(scene.village, scene.family, 1, HouseholdChangeFixture.source());
        assertThat(scene.code(scene.family, "close", REASON)).isEqualTo("open-holds");
        state(HouseholdState.ACTIVE);
    }

    @Test
    void debtIsNotSplitButGoesWithAMergeAndIsWrittenOffAtTheEnd() {
        catalogue.policy(scene.village, Policies.allowingDebt(LocalDate.of(2021, 1, 1), "试村〔2021〕1号"));
        holds.capture(scene.village, holds.place(scene.village, scene.family, 41, HouseholdChangeFixture.source()),
                scene.admin.person());
        reverse.reverse(scene.village, 2, "记错了户", scene.admin);
        scene.expect(scene.family, -11, 0, 30);
        var split = """
                {"code":"F-2","group":1,"doorplate":"5号","members":["%s"],"head":"%s","reason":"分家协议"}"""
                .formatted(scene.member(2), scene.member(2));
        assertThat(scene.code(scene.family, "split", split)).isEqualTo("household-in-debt");
        var other = scene.familyOfFour("F-9");
        scene.done(scene.family, "merge", "{\"into\":\"%s\",\"reason\":\"并户\"}".formatted(other));
        scene.expect(other, -11, 0, 30);
        scene.done(other, "move", "{\"destination\":\"AWAY\",\"reason\":\"户口迁出\"}");
        assertThat(scene.done(other, "settle", REASON).points()).isEqualTo(-11);
        scene.expect(other, 0, 0, 30);
        scene.theBooksAgree();
    }

    @Test
    void nobodyEndsTheirOwnHousehold() {
        var own = new Actor(scene.admin.person(), scene.admin.grants(),
                Optional.of(new Actor.Membership(scene.village, scene.family)));
        assertRefused(new OwnHousehold(), () -> end.close(scene.village, scene.family, "x", own));
        state(HouseholdState.ACTIVE);
    }

    private void state(HouseholdState expected) {
        assertThat(scene.household(new HouseholdId(scene.family.value())).state()).isEqualTo(expected);
    }
}
