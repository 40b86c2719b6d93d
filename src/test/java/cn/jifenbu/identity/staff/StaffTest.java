package cn.jifenbu.identity.staff;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Administrators and their staff, all over HTTP.
@QuarkusTest
class StaffTest {

    @Inject VillageFixture villages;

    VillageId village;
    String here;
    String township;

    @BeforeEach
    void aTownshipAdmin() {
        village = villages.found();
        here = village.toString();
        villages.townshipAdmin(village, "xiang" + village);
        township = TestLogin.staffToken("xiang" + village);
    }

    private static Map<String, Object> role(String role, String scope) {
        return Map.of("role", role, "scope", scope);
    }

    private ValidatableResponse enter(String by, String username, Map<String, Object> role) {
        return as(by).body(Map.of("username", username, "name", "试者", "roles", List.of(role))).post("/api/v1/staff").then();
    }

    private static ValidatableResponse logIn(String username, String password) {
        return given().contentType(ContentType.JSON).body(Map.of("username", username, "password", password))
                .post("/api/v1/auth/staff/token").then();
    }

    private String entered(String username, String role) {
        return enter(township, username, role(role, here)).statusCode(201).extract().path("id");
    }

    private String oneTime(String id) {
        return as(township).body("{}").post("/api/v1/staff/" + id + "/reset-password").then().statusCode(200).extract()
                .path("password");
    }

    /// Entered, given a one-time password, and with a password of their own.
    private String working(String username, String role) {
        var password = oneTime(entered(username, role));
        var token = logIn(username, password).statusCode(200).extract().<String>path("accessToken");
        return as(token).body(Map.of("current", password, "wanted", TestLogin.PASSWORD)).post("/api/v1/me/password").then()
                .statusCode(200).extract().path("accessToken");
    }

    @Test
    void aNewMemberOfStaffLogsInWithAOneTimePasswordAndMustSetTheirOwn() {
        var id = entered("dian" + village, "SHOPKEEPER");
        logIn("dian" + village, "not-known-yet").statusCode(401);
        var password = oneTime(id);
        var token = logIn("dian" + village, password).statusCode(200).extract().<String>path("accessToken");
        as(token).get("/api/v1/me").then().statusCode(200).body("roles[0].role", equalTo("SHOPKEEPER"));
        as(token).get("/api/v1/villages/" + here + "/shop").then().statusCode(403)
                .body("code", equalTo("password-change-needed"));
        as(token).body(Map.of("current", password, "wanted", "short")).post("/api/v1/me/password").then().statusCode(422)
                .body("code", equalTo("password-too-weak"));
        as(token).body(Map.of("current", "wrong-password", "wanted", TestLogin.PASSWORD)).post("/api/v1/me/password").then()
                .statusCode(422).body("code", equalTo("current-password-wrong"));
        var own = as(token).body(Map.of("current", password, "wanted", TestLogin.PASSWORD)).post("/api/v1/me/password").then()
                .statusCode(200).extract().<String>path("accessToken");
        as(token).get("/api/v1/me").then().statusCode(401);
        as(own).get("/api/v1/villages/" + here + "/goods").then().statusCode(200);
        logIn("dian" + village, password).statusCode(401);
        logIn("dian" + village, TestLogin.PASSWORD).statusCode(200);
    }

    @Test
    void aOneTimePasswordEndsAfterThreeDays() {
        var password = oneTime(entered("xie" + village, "COORDINATOR"));
        cn.jifenbu.testing.TestDatabase
                .change("update person set one_time_until = now() - interval '1 second' where username = 'xie" + village + "'");
        logIn("xie" + village, password).statusCode(401).body("code", equalTo("wrong-credentials"));
    }

    @Test
    void suspendingEndsAccessAtOnceAndCanBeTakenBack() {
        var token = working("xie" + village, "COORDINATOR");
        var id = as(token).get("/api/v1/me").then().extract().<String>path("id");
        as(township).body(Map.of("suspended", true)).patch("/api/v1/staff/" + id).then().statusCode(200)
                .body("suspended", equalTo(true));
        as(token).get("/api/v1/me").then().statusCode(401).body("code", equalTo("not-logged-in"));
        logIn("xie" + village, TestLogin.PASSWORD).statusCode(401).body("code", equalTo("wrong-credentials"));
        as(township).body(Map.of("suspended", false)).patch("/api/v1/staff/" + id).then().statusCode(200);
        logIn("xie" + village, TestLogin.PASSWORD).statusCode(200);
    }

    @Test
    void newRolesReplaceTheOldOnesWithTheNextRequest() {
        var token = working("xie" + village, "COORDINATOR");
        var id = as(token).get("/api/v1/me").then().extract().<String>path("id");
        as(token).get("/api/v1/villages/" + here + "/bindings").then().statusCode(200);
        as(township).body(Map.of("roles", List.of(role("SHOPKEEPER", here)))).patch("/api/v1/staff/" + id).then()
                .statusCode(200).body("roles", hasSize(1)).body("roles[0].role", equalTo("SHOPKEEPER"));
        as(token).get("/api/v1/villages/" + here + "/bindings").then().statusCode(403);
    }

    @Test
    void aRoleThatStaysMayChangeItsGroups() {
        var token = working("xie" + village, "COORDINATOR");
        var id = as(token).get("/api/v1/me").then().extract().<String>path("id");
        var both = List.of(Map.of("role", "COORDINATOR", "scope", here, "groups", List.of(2)), role("SHOPKEEPER", here));
        as(township).body(Map.of("roles", both)).patch("/api/v1/staff/" + id).then().statusCode(200).body("roles", hasSize(2));
        as(township).body(Map.of("name", "冉小明", "roles", List.of(Map.of("role", "COORDINATOR", "scope", here, "groups",
                List.of(1, 2))))).patch("/api/v1/staff/" + id).then().statusCode(200).body("name", equalTo("冉小明"))
                .body("roles", hasSize(1)).body("roles[0].groups", hasSize(2));
    }

    @Test
    void aPersonMayHoldSeveralRoles() {
        as(township).body(Map.of("username", "liang" + village, "name", "试者", "roles",
                List.of(Map.of("role", "COORDINATOR", "scope", here, "groups", List.of(1)), role("SHOPKEEPER", here))))
                .post("/api/v1/staff").then().statusCode(201).body("roles", hasSize(2));
    }

    @Test
    void nobodyGivesWhatIsAboveOrElsewhere() {
        for (var wanted : List.of(role("COUNTY_ADMIN", "510000"), role("PLATFORM_OPERATOR", "100000"),
                role("AUDITOR", here), role("TOWNSHIP_ADMIN", here.substring(0, 9)), role("VILLAGE_ADMIN", "510000999001"))) {
            enter(township, "zou" + village, wanted).statusCode(403).body("code", equalTo("role-not-yours-to-give"));
        }
        enter(township, "zou" + village, role("VILLAGE_ADMIN", "510000001")).statusCode(422)
                .body("code", equalTo("scope-does-not-fit-role"));
        enter(township, "zou" + village, role("VILLAGE_ADMIN", "510000001999")).statusCode(404)
                .body("code", equalTo("unknown-division"));
        enter(township, "zou" + village, role("SYSTEM", "100000")).statusCode(422);
    }

    @Test
    void thoseAboveAndElsewhereAreAsUnknownAsNobody() {
        var county = villages.staff("xian" + village, new Grant(Role.COUNTY_ADMIN, new DivisionCode("510000"), Set.of()));
        var foreign = villages.staff("wai" + village,
                new Grant(Role.VILLAGE_ADMIN, new DivisionCode("510000998001"), Set.of()));
        for (var id : List.of(county.person(), foreign.person(), UUID.randomUUID())) {
            as(township).body(Map.of("suspended", true)).patch("/api/v1/staff/" + id).then().statusCode(404)
                    .body("code", equalTo("unknown-person"));
            as(township).body("{}").post("/api/v1/staff/" + id + "/reset-password").then().statusCode(404);
        }
    }

    @Test
    void nobodyChangesThemselves() {
        var me = as(township).get("/api/v1/me").then().extract().<String>path("id");
        as(township).body(Map.of("name", "别人")).patch("/api/v1/staff/" + me).then().statusCode(403)
                .body("code", equalTo("not-yourself"));
    }

    @Test
    void aUsernameIsGivenOnce() {
        entered("dian" + village, "SHOPKEEPER");
        enter(township, "dian" + village, role("SHOPKEEPER", here)).statusCode(409).body("code", equalTo("username-taken"));
    }

    @Test
    void theListShowsOwnStaffOnly() {
        entered("dian" + village, "SHOPKEEPER");
        villages.staff("wai" + village, new Grant(Role.VILLAGE_ADMIN, new DivisionCode("510000998001"), Set.of()));
        var list = as(township).get("/api/v1/staff?limit=200&division=" + here).then().statusCode(200);
        list.body("items.username", hasItem("dian" + village)).body("items.username", not(hasItem("wai" + village)));
        var all = new java.util.ArrayList<String>();
        String cursor = "";
        do {
            var page = as(township).get("/api/v1/staff?limit=50&cursor=" + cursor).then().statusCode(200).extract();
            all.addAll(page.path("items.username"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(all).contains("dian" + village, "xiang" + village).doesNotContain("wai" + village).isSorted();
        villages.staff(village, Role.VILLAGE_ADMIN, "cun" + village);
        as(TestLogin.staffToken("cun" + village)).get("/api/v1/staff").then().statusCode(403);
    }

    @Test
    void rareCharactersAndLongNamesSurviveAndBrokenOnesAreRefused() {
        var name = "𠮷".repeat(49) + "𪚥";
        var id = as(township).body(Map.of("username", "ming" + village, "name", name, "roles",
                List.of(role("SHOPKEEPER", here)))).post("/api/v1/staff").then().statusCode(201).body("name", equalTo(name))
                .extract().<String>path("id");
        for (var bad : List.of("\"" + "𠮷".repeat(51) + "\"", "\"\\u0000\"", "\"\\ud842\"", "\"\\u202e反\"", "\"\"")) {
            as(township).body("{\"name\":" + bad + "}").patch("/api/v1/staff/" + id).then().statusCode(400)
                    .body("code", equalTo("invalid-fields")).body("errors[0].field", equalTo("name"));
        }
        as(township).body("{\"name\":\"买买提•阿卜杜拉\"}").patch("/api/v1/staff/" + id).then().statusCode(200)
                .body("name", equalTo("买买提·阿卜杜拉"));
    }
}
