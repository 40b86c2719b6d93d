package cn.jifenbu.dividend.run;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.jifenbu.dividend.DividendFixture;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The year-end dividend as the people of a village and their township go through it, over HTTP.
@QuarkusTest
class DividendFlowTest {

    @Inject VillageFixture villages;
    @Inject DividendFixture yearEnd;

    VillageId village;
    String path;
    List<HouseholdId> households;
    String clerk;
    String second;
    String township;

    @BeforeEach
    void aYearWithPoints() {
        yearEnd.on(LocalDate.of(2026, 1, 20));
        village = villages.found();
        path = "/api/v1/villages/" + village;
        households = Stream.of(1, 1, 1).map(points -> yearEnd.householdWith(village, points, 2025)).toList();
        clerk = login(Role.VILLAGE_ADMIN);
        second = login(Role.VILLAGE_ADMIN);
        township = login(Role.TOWNSHIP_ADMIN);
    }

    @Test
    void fromTheDeclaredIncomeToTheLastPaymentEveryFenIsAccountedFor() {
        as(clerk).body("""
                {"amountFen": 200000, "resolution": "决议1号", "items": [
                 {"item": "租金", "amountFen": 150000}, {"item": "光伏", "amountFen": 50000}]}""")
                .put(path + "/incomes/2025").then().statusCode(201).header("ETag", "\"1\"").body("approved", equalTo(false));
        as(second).header("If-Match", "\"1\"").post(path + "/incomes/2025/approve").then().statusCode(200)
                .body("approved", equalTo(true)).body("approvedBy", equalTo("试者"));

        String run = as(clerk).body("{\"year\": 2025}").post(path + "/dividend-runs").then().statusCode(201)
                .body("state", equalTo("DRAFT")).body("poolFen", nullValue()).extract().path("id");
        step(clerk, run, "freeze").statusCode(200).body("state", equalTo("FROZEN")).body("incomeFen", equalTo(200000))
                .body("rateBp", equalTo(500)).body("poolFen", equalTo(10000)).body("totalMerit", equalTo(3))
                .body("cutoffEntryNo", equalTo(3));
        given().get("/api/v1/public/villages/" + village + "/dividend-notices").then().statusCode(200).body("items",
                hasSize(0));
        step(township, run, "check").statusCode(200).body("state", equalTo("CHECKED"));
        step(clerk, run, "publish").statusCode(200).body("state", equalTo("ON_NOTICE"));
        given().get("/api/v1/public/villages/" + village + "/dividend-notices").then().statusCode(200)
                .body("items[0].lines.name", contains("冉*", "冉*", "冉*"))
                .body("items[0].lines.amountFen", contains(3334, 3333, 3333));
        yearEnd.on(LocalDate.of(2026, 1, 26));
        step(second, run, "confirm").statusCode(200).body("state", equalTo("CONFIRMED"));

        pay(run, households.get(0), "PAID", null).body("results[0].share.payment", equalTo("PAID"))
                .body("run.state", equalTo("PAYING"));
        pay(run, households.get(1), "FAILED", "账号不对").body("results[0].share.paymentReason", equalTo("账号不对"));
        pay(run, households.get(2), "UNCLAIMED", null);
        step(clerk, run, "close").statusCode(409).body("code", equalTo("payments-outstanding"));
        pay(run, households.get(1), "PAID", null).body("results[0].share.paidAt", notNullValue());
        step(clerk, run, "close").statusCode(200).body("state", equalTo("CLOSED"))
                .body("steps.to", contains("DRAFT", "FROZEN", "CHECKED", "ON_NOTICE", "CONFIRMED", "PAYING", "CLOSED"));

        List<Integer> amounts = as(clerk).get(path + "/dividend-runs/" + run + "/shares").then().statusCode(200).extract()
                .path("items.amountFen");
        assertThat(amounts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(10000);
        as(clerk).get(path + "/dividend-runs/" + run + "/shares?payment=UNCLAIMED").then()
                .body("items.householdId", contains(households.get(2).toString()));
    }

    ValidatableResponse step(String token, String run, String step) {
        return as(token).post(path + "/dividend-runs/" + run + "/" + step).then();
    }

    ValidatableResponse pay(String run, HouseholdId household, String result, String reason) {
        var why = reason == null ? "null" : "\"" + reason + "\"";
        return as(clerk).body("{\"results\": [{\"householdId\": \"%s\", \"result\": \"%s\", \"reason\": %s}]}"
                .formatted(household, result, why)).post(path + "/dividend-runs/" + run + "/payments").then().statusCode(200);
    }

    String login(Role role) {
        var name = "f" + UUID.randomUUID();
        villages.staff(village, role, name);
        return TestLogin.staffToken(name);
    }
}
