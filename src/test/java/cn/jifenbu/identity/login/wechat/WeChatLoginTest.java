package cn.jifenbu.identity.login.wechat;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A villager's way in, from WeChat's code to the household, with the stub in WeChat's place.
@QuarkusTest
class WeChatLoginTest {

    @Inject VillageFixture villages;

    VillageId village;
    HouseholdId household;
    String coordinator;
    String bindings;
    String user;

    @BeforeEach
    void aHouseholdAndItsCoordinator() {
        village = villages.found();
        household = villages.household(village);
        villages.staff(village, Role.COORDINATOR, "xie" + village, 1);
        coordinator = TestLogin.staffToken("xie" + village);
        bindings = "/api/v1/villages/" + village + "/bindings";
        user = UUID.randomUUID().toString().replace("-", "");
    }

    private static ValidatableResponse logIn(String code) {
        return given().contentType(ContentType.JSON).body(Map.of("code", code)).post("/api/v1/auth/wechat/token").then();
    }

    private String token() {
        return logIn("busy-0-" + user).statusCode(200).extract().path("accessToken");
    }

    private ValidatableResponse ask(String token, Map<String, String> phone) {
        var body = new java.util.HashMap<>(Map.of("householdCode", villages.codeOf(village, household), "name", "冉光明"));
        body.putAll(phone);
        return as(token).body(body).post("/api/v1/me/household-binding").then();
    }

    @Test
    void aCodeLogsInOnceAndNothingOfWeChatsComesBack() {
        var answer = logIn("ok-" + user).statusCode(200).extract().asString();
        assertThat(answer).doesNotContain("openid", "session_key", user);
        logIn("ok-" + user).statusCode(401).body("code", equalTo("wechat-code-refused"));
        logIn("limit-1").statusCode(503).body("code", equalTo("wechat-unavailable"));
    }

    @Test
    void theSameUserIsTheSamePerson() {
        var first = as(token()).get("/api/v1/me").then().extract().<String>path("id");
        assertThat(as(token()).get("/api/v1/me").then().extract().<String>path("id")).isEqualTo(first);
    }

    @Test
    void aHouseholdIsBoundByCodeNamePhoneAndTheCoordinatorsWord() {
        var token = token();
        var id = ask(token, Map.of("phoneCode", "phone-13800001234")).statusCode(201).body("phone", equalTo("138****1234"))
                .body("phoneMatches", equalTo(null)).extract().<String>path("id");
        as(token).get("/api/v1/villages/" + village + "/households/" + household).then().statusCode(403);
        as(coordinator).get(bindings).then().body("items[0].phone", equalTo("138****1234"));
        as(coordinator).post(bindings + "/" + id + "/approve").then().statusCode(200);
        as(token).get("/api/v1/villages/" + village + "/households/" + household).then().statusCode(200);
        as(token).get("/api/v1/me/data").then().statusCode(200).body("register.phone", equalTo("13800001234"));
    }

    /// The coordinator sees whether it is the phone on record before saying yes.
    @Test
    void anotherPhoneThanTheOneOnRecordShows() {
        var first = ask(token(), Map.of("phone", "13800001234")).statusCode(201).extract().<String>path("id");
        as(coordinator).post(bindings + "/" + first + "/approve").then().statusCode(200);
        user = UUID.randomUUID().toString().replace("-", "");
        ask(token(), Map.of("phone", "13900009999")).statusCode(201).body("phoneMatches", equalTo(false));
        user = UUID.randomUUID().toString().replace("-", "");
        ask(token(), Map.of("phone", "13800001234")).statusCode(201).body("phoneMatches", equalTo(true));
    }

    @Test
    void aPhoneCodeIsGoodOnceAndAPhoneIsAPhone() {
        ask(token(), Map.of("phoneCode", "used-1")).statusCode(401).body("code", equalTo("wechat-code-refused"));
        ask(token(), Map.of("phone", "12345")).statusCode(400).body("errors[0].field", equalTo("phone"));
    }
}
