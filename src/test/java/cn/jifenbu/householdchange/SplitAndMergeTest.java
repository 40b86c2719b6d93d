package cn.jifenbu.householdchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.household.HouseholdState;
import cn.jifenbu.ledger.holds.HoldPoints;
import cn.jifenbu.redemption.ShopFixture;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SplitAndMergeTest {

    @Inject HouseholdChangeFixture scene;
    @Inject VillageFixture villages;
    @Inject HoldPoints holds;
    @Inject ShopFixture shop;

    @BeforeEach
    void aFamilyOfFour() {
        scene.open();
    }

    @Test
    void asManyPointsGoAlongAsWereAgreedAndMeritByHeads() {
        var change = scene.done(scene.family, "split", split("F-2", 25L, 2, 3));
        var made = new HouseholdId(change.otherHouseholdId());
        assertThat(change.points()).isEqualTo(25);
        scene.expect(scene.family, 16, 6, 15);
        scene.expect(made, 25, 5, 15);
        assertThat(scene.household(made).headName()).isEqualTo("冉小军");
        assertThat(scene.members(made)).extracting(m -> m.name()).containsExactly("冉小军", "冉小红");
        assertThat(scene.members(scene.family)).extracting(m -> m.name()).containsExactly("冉光明", "谢桂芳");
        scene.theBooksAgree();
    }

    @Test
    void withoutAnAgreementPointsGoByHeadsAndFractionsStay() {
        var change = scene.done(scene.family, "split", split("F-2", null, 3));
        assertThat(change.points()).isEqualTo(10);
        scene.expect(scene.family, 31, 9, 23);
        scene.expect(new HouseholdId(change.otherHouseholdId()), 10, 2, 7);
        scene.theBooksAgree();
    }

    @Test
    void nothingIsTransferredWhereThereIsNothing() {
        var poor = scene.familyOfFour("P-1");
        var member = scene.members(poor).get(1).id();
        var change = scene.done(poor, "split", body("P-2", 1, "0", "\"" + member + "\"", member));
        assertThat(change.points()).isZero();
        scene.theBooksAgree();
    }

    /// Whoever left acts for the new household from then on, and no longer for the old one.
    @Test
    void theirLoginsGoWithThem() {
        var other = scene.familyOfFour("F-" + scene.village);
        var head = TestLogin.villagerToken(villages.codeOf(scene.village, other));
        assertThat(TestLogin.as(head).get(scene.address(other, "account")).statusCode()).isEqualTo(200);
        scene.done(other, "merge", into(scene.family));
        assertThat(TestLogin.as(head).get(scene.address(scene.family, "account")).statusCode()).isEqualTo(200);
        assertThat(TestLogin.as(head).get(scene.address(other, "account")).statusCode()).isEqualTo(403);
    }

    @Test
    void aMergeAddsUpAndClosesTheOtherHouseholdWhoseHistoryStays() {
        var other = scene.familyOfFour("F-9");
        scene.earn(other, 9, LocalDate.of(2026, 4, 1));
        scene.done(scene.family, "merge", into(other));
        scene.expect(other, 50, 11, 39);
        scene.expect(scene.family, 0, 0, 0);
        assertThat(scene.household(scene.family).state()).isEqualTo(HouseholdState.CLOSED);
        assertThat(scene.members(other)).hasSize(8).filteredOn(m -> m.head()).hasSize(1);
        var entries = TestLogin.as(scene.token).get(scene.address(scene.family, "entries")).jsonPath();
        assertThat(entries.getList("items.kind")).containsExactly("TRANSFER", "TRANSFER", "EARN", "EARN");
        for (var household : new HouseholdId[]{scene.family, other}) {
            var changes = TestLogin.as(scene.token).get(scene.address(household, "changes")).jsonPath();
            assertThat(changes.getList("items.kind")).containsExactly("MERGE");
            assertThat(changes.getLong("items[0].points")).isEqualTo(41);
        }
        scene.theBooksAgree();
    }

    @Test
    void whatWasSplitCanBeMergedBack() {
        var change = scene.done(scene.family, "split", split("F-2", 25L, 2, 3));
        scene.done(new HouseholdId(change.otherHouseholdId()), "merge", into(scene.family));
        scene.expect(scene.family, 41, 11, 30);
        assertThat(scene.members(scene.family)).hasSize(4);
        scene.theBooksAgree();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            F-1 | 1 | 5    | 2   | 2 | 409 | household-code-taken
            F-2 | 7 | 5    | 2   | 2 | 422 | unknown-group
            F-2 | 1 | 42   | 2   | 2 | 409 | insufficient-points
            F-2 | 1 | -1   | 2   | 2 | 400 | invalid-fields
            F-2 | 1 | 1.5  | 2   | 2 | 400 | invalid-fields
            F-2 | 1 | 5    | 0   | 0 | 422 | split-takes-head
            F-2 | 1 | 5    | 2   | 3 | 422 | member-not-in-household
            F-2 | 1 | 5    | 2,2 | 2 | 422 | member-not-in-household
            F-2 | 1 | 5    | 2,9 | 2 | 422 | member-not-in-household
            F-2 | 1 | 5    |     | 2 | 400 | invalid-fields
            """)
    void aWrongSplitIsRefusedAndNothingChanges(String code, int group, String points, String members, int head, int status,
            String problem) {
        var chosen = new StringBuilder();
        if (members != null) for (var index : members.split(",")) {
            chosen.append(chosen.isEmpty() ? "" : ",").append('"').append(who(Integer.parseInt(index))).append('"');
        }
        var answer = scene.post(scene.family, "split", body(code, group, points, chosen.toString(), who(head)));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(problem);
        nothingChanged();
    }

    @Test
    void aWrongMergeIsRefusedAndNothingChanges() {
        assertThat(scene.code(scene.family, "merge", into(scene.family))).isEqualTo("merge-with-itself");
        assertThat(scene.code(scene.family, "merge", into(new HouseholdId(UUID.randomUUID())))).isEqualTo("unknown-household");
        assertThat(scene.code(scene.family, "merge", "{\"reason\":\"x\"}")).isEqualTo("invalid-fields");
        var frozen = scene.familyOfFour("F-9");
        villages.freeze(scene.village, frozen);
        assertThat(scene.code(scene.family, "merge", into(frozen))).isEqualTo("household-not-active");
        nothingChanged();
    }

    @Test
    void openHoldsAreEndedBeforeASplitAndGoAlongWithAMerge() {
        var other = scene.familyOfFour("F-9");
        var hold = holds.place(scene.village, scene.family, 5, HouseholdChangeFixture.source());
        assertThat(scene.code(scene.family, "split", split("F-2", 5L, 2))).isEqualTo("open-holds");
        nothingChanged();
        scene.done(scene.family, "merge", into(other));
        assertThat(shop.account(scene.village, other).held()).isEqualTo(5);
        scene.theBooksAgree();
        holds.capture(scene.village, hold, scene.admin.person());
        scene.expect(other, 36, 11, 30);
        scene.theBooksAgree();
    }

    @Test
    void ofTwoWhoSplitAtOnceOneDoes() throws Exception {
        var body = split("F-2", 25L, 2);
        Callable<?> attempt = () -> scene.post(scene.family, "split", body);
        var outcomes = ConcurrentCalls.run(4, Collections.nCopies(4, attempt)).stream().map(Response.class::cast).toList();
        assertThat(outcomes).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409, 409, 409);
        scene.expect(scene.family, 16, 9, 23);
        scene.theBooksAgree();
    }

    @Test
    void aDryRunAnswersAsTheRealThingAndChangesNothing() {
        var played = scene.post(scene.family, "split?dryRun=true", split("F-2", 25L, 2, 3));
        assertThat(played.statusCode()).as(played.asString()).isEqualTo(200);
        assertThat(played.jsonPath().getLong("points")).isEqualTo(25);
        assertThat(scene.code(scene.family, "split?dryRun=true", split("F-1", 25L, 2))).isEqualTo("household-code-taken");
        assertThat(scene.code(scene.family, "split?dryRun=yes", split("F-2", 25L, 2))).isEqualTo("invalid-fields");
        nothingChanged();
        scene.theBooksAgree();
    }

    private void nothingChanged() {
        scene.expect(scene.family, 41, 11, 30);
        assertThat(scene.members(scene.family)).hasSize(4);
        assertThat(TestLogin.as(scene.token).get(scene.address(scene.family, "changes")).jsonPath().getList("items")).isEmpty();
    }

    private UUID who(int index) {
        return index > 3 ? UUID.randomUUID() : scene.member(index);
    }

    private String split(String code, Long points, int... members) {
        var chosen = new StringBuilder();
        for (int index : members)
            chosen.append(chosen.isEmpty() ? "" : ",").append('"').append(scene.member(index)).append('"');
        return body(code, 1, points == null ? "null" : points.toString(), chosen.toString(), scene.member(members[0]));
    }

    static String body(String code, int group, String points, String members, UUID head) {
        return """
                {"code":"%s","group":%d,"doorplate":"5号","members":[%s],"head":"%s","points":%s,"reason":"分家协议"}"""
                .formatted(code, group, members, head, points);
    }

    private static String into(HouseholdId household) {
        return "{\"into\":\"%s\",\"reason\":\"并户申请\"}".formatted(household);
    }
}
