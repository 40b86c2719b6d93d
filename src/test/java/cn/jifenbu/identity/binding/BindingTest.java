package cn.jifenbu.identity.binding;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BindingTest {

    @Inject VillageFixture villages;

    VillageId village;
    HouseholdId household;
    String newcomer;
    String coordinator;
    String bindings;

    @BeforeEach
    void aNewcomerAndACoordinator() {
        village = villages.found();
        household = villages.household(village);
        newcomer = TestLogin.newcomerToken();
        coordinator = staff(Role.COORDINATOR, "xie", 1);
        bindings = "/api/v1/villages/" + village + "/bindings";
    }

    private String staff(Role role, String name, Integer... groups) {
        villages.staff(village, role, name + village, groups);
        return TestLogin.staffToken(name + village);
    }

    private ValidatableResponse ask(String code, String name) {
        return as(newcomer).body(Map.of("householdCode", code, "name", name)).post("/api/v1/me/household-binding").then();
    }

    @Test
    void aBindingIsAskedForDecidedAndInForce() {
        var id = ask(villages.codeOf(village, household), "谢桂芳").statusCode(201).body("state", equalTo("PENDING"))
                .body("name", equalTo("谢*")).extract().<String>path("id");
        as(newcomer).get("/api/v1/me").then().body("household", equalTo(null));
        as(coordinator).get(bindings).then().statusCode(200).body("items.id", contains(id));
        as(coordinator).post(bindings + "/" + id + "/approve").then().statusCode(200).body("state", equalTo("APPROVED"));
        as(newcomer).get("/api/v1/me").then().body("household.householdId", equalTo(household.toString()));
        as(coordinator).get(bindings).then().body("items", hasSize(0));
    }

    @Test
    void thePhonesOfOneHouseholdAreListedApart() {
        var other = villages.household(village);
        var id = ask(villages.codeOf(village, household), "谢桂芳").statusCode(201).extract().<String>path("id");
        as(coordinator).post(bindings + "/" + id + "/approve").then().statusCode(200);
        as(coordinator).get(bindings + "?state=APPROVED&householdId=" + household).then().body("items.id", contains(id));
        as(coordinator).get(bindings + "?state=APPROVED&householdId=" + other).then().statusCode(200)
                .body("items", hasSize(0));
        as(coordinator).get(bindings + "?householdId=nobody").then().statusCode(400);
    }

    @Test
    void aRejectedRequestMayBeMadeAgainAndADecidedOneIsNotDecidedAgain() {
        var code = villages.codeOf(village, household);
        var id = ask(code, "谢桂芳").statusCode(201).extract().<String>path("id");
        ask(code, "冉光明").statusCode(409).body("code", equalTo("already-bound"));
        as(coordinator).post(bindings + "/" + id + "/reject").then().statusCode(200).body("state", equalTo("REJECTED"));
        as(coordinator).post(bindings + "/" + id + "/approve").then().statusCode(409)
                .body("code", equalTo("binding-already-decided"));
        ask(code, "冉光明").statusCode(201);
        as(coordinator).post(bindings + "/00000000-0000-0000-0000-000000000000/approve").then().statusCode(404)
                .body("code", equalTo("unknown-binding"));
    }

    /// So that printed codes cannot be probed for the people behind them.
    @Test
    void aWrongCodeAndAWrongNameAnswerAlike() {
        var wrongName = ask(villages.codeOf(village, household), "张三").statusCode(422)
                .body("code", equalTo("household-code-or-name-wrong")).extract();
        var wrongCode = ask("nothing", "冉光明").statusCode(422).extract();
        assertThat(wrongName.<String>path("detail")).isEqualTo(wrongCode.path("detail"));
    }

    @Test
    void aCoordinatorDecidesForTheOwnGroupOnly() {
        var id = ask(villages.codeOf(village, household), "谢桂芳").extract().<String>path("id");
        as(staff(Role.COORDINATOR, "bie", 2)).post(bindings + "/" + id + "/approve").then().statusCode(403)
                .body("code", equalTo("out-of-scope"));
    }
}
