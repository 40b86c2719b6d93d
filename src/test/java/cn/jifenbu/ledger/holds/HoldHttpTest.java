package cn.jifenbu.ledger.holds;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.jobs.RunDueWork;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.refusal.OrganisationRefusal.OwnHousehold;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class HoldHttpTest {

    @Inject VillageFixture villages;
    @Inject PostToLedger ledger;
    @Inject HoldPoints holds;
    @Inject ManualHold byHand;
    @Inject ReadLedger read;
    @Inject RunDueWork due;
    @Inject BusinessClock clock;

    private VillageId village;
    private HouseholdId household;
    private Actor admin;
    private String token;

    @BeforeEach
    void aHouseholdWithTwentyPoints() {
        clock.standAt(Instant.parse("2026-03-05T02:00:00Z"));
        village = villages.found();
        household = villages.household(village);
        admin = villages.staff(village, Role.VILLAGE_ADMIN, "cun" + village);
        token = TestLogin.staffToken("cun" + village);
        ledger.post(village, admin.person(), Posting.earn(household, 20, LocalDate.of(2026, 3, 5), source()));
    }

    @Test
    void aHoldIsPlacedAndSpentInPart() {
        var hold = place("{\"points\":12,\"reason\":\"预订秧苗\"}");
        assertThat(hold.getString("state")).isEqualTo("OPEN");
        expect(20, 12);
        var captured = end(hold, "capture", "{\"points\":5}").then().statusCode(200).extract().jsonPath();
        assertThat(captured.getString("state")).isEqualTo("CAPTURED");
        assertThat(captured.getLong("captured")).isEqualTo(5);
        expect(15, 0);
        assertThat(end(hold, "release", "").jsonPath().getString("code")).isEqualTo("hold-already-ended");
        assertThat(TestLogin.as(token).get(holdsOfHousehold()).jsonPath().getList("items.reason")).isEqualTo(List.of("预订秧苗"));
    }

    @Test
    void withoutPointsAllIsSpent() {
        var hold = place("{\"points\":12,\"reason\":\"预订秧苗\"}");
        assertThat(end(hold, "capture", "{}").jsonPath().getLong("captured")).isEqualTo(12);
        expect(8, 0);
    }

    @Test
    void theTickEndsWhatWasHeldUntilYesterday() {
        var hold = place("{\"points\":12,\"until\":\"2026-03-06\",\"reason\":\"预订秧苗\"}");
        clock.standAt(Instant.parse("2026-03-06T15:59:59Z"));
        due.in(village);
        expect(20, 12);
        clock.standAt(Instant.parse("2026-03-06T16:00:00Z"));
        assertThat(end(hold, "capture", "{}").jsonPath().getString("code")).isEqualTo("hold-expired");
        due.in(village);
        expect(20, 0);
        assertThat(TestLogin.as(token).get(holdsOfHousehold()).jsonPath().getString("items[0].state")).isEqualTo("EXPIRED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"points":21,"reason":"x"}                       | 409 | insufficient-points
            {"points":0,"reason":"x"}                        | 400 | invalid-fields
            {"points":1.5,"reason":"x"}                      | 400 | invalid-fields
            {"points":"5","reason":"x"}                      | 400 | invalid-fields
            {"points":5}                                     | 400 | invalid-fields
            {"points":5,"until":"2026-03-04","reason":"x"}   | 422 | hold-ends-in-the-past
            {"points":5,"until":"2026-02-30","reason":"x"}   | 400 | invalid-fields
            """)
    void aWrongHoldIsRefusedAndNothingIsHeld(String body, int status, String code) {
        var answer = TestLogin.as(token).body(body).post(holdsOfHousehold());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
        expect(20, 0);
    }

    @Test
    void moreThanIsHeldIsNotSpent() {
        var hold = place("{\"points\":12,\"reason\":\"预订秧苗\"}");
        assertThat(end(hold, "capture", "{\"points\":13}").jsonPath().getString("code")).isEqualTo("capture-exceeds-hold");
        expect(20, 12);
    }

    /// Otherwise the goods would stay reserved.
    @Test
    void aHoldOfAnOrderEndsWithItsOrder() {
        var hold = holds.place(village, household, 5, new EntrySource("redemption", UUID.randomUUID().toString()));
        var answer = TestLogin.as(token).post("/api/v1/villages/" + village + "/holds/" + hold + "/release");
        assertThat(answer.jsonPath().getString("code")).isEqualTo("hold-belongs-to-order");
        expect(20, 5);
    }

    @Test
    void aHoldThatIsNotThereIsNotFound() {
        var answer = TestLogin.as(token).post("/api/v1/villages/" + village + "/holds/" + UUID.randomUUID() + "/release");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("unknown-hold");
    }

    @Test
    void nobodyHoldsOrSpendsForTheirOwnHousehold() {
        var own = new Actor(admin.person(), admin.grants(), Optional.of(new Actor.Membership(village, household)));
        assertRefused(new OwnHousehold(), () -> byHand.place(village, household, 5, null, "x", own));
        expect(20, 0);
    }

    private JsonPath place(String body) {
        return TestLogin.as(token).body(body).post(holdsOfHousehold()).then().statusCode(201).extract().jsonPath();
    }

    private Response end(JsonPath hold, String how, String body) {
        return TestLogin.as(token).body(body)
                .post("/api/v1/villages/" + village + "/holds/" + hold.getString("id") + "/" + how);
    }

    private String holdsOfHousehold() {
        return "/api/v1/villages/" + village + "/households/" + household + "/holds";
    }

    private void expect(long balance, long held) {
        var account = read.account(village, household);
        assertThat(account.balance()).isEqualTo(balance);
        assertThat(account.held()).isEqualTo(held);
    }

    private static EntrySource source() {
        return new EntrySource("test", UUID.randomUUID().toString());
    }
}
