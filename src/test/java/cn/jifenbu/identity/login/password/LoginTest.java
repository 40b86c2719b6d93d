package cn.jifenbu.identity.login.password;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LoginTest {

    @Inject VillageFixture villages;

    VillageId village;
    String user;

    @BeforeEach
    void anAdmin() {
        village = villages.found();
        user = "cun" + village;
        villages.staff(village, Role.VILLAGE_ADMIN, user);
    }

    private static Response post(String path, Map<String, String> body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/auth/" + path);
    }

    private static Response logIn(String user, String password) {
        return post("staff/token", Map.of("username", user, "password", password));
    }

    private static int me(String token) {
        return as(token).get("/api/v1/me").statusCode();
    }

    private void change(String what) {
        TestDatabase.change("update person set " + what + " where username = '" + user + "'");
    }

    @Test
    void aMemberOfStaffLogsInAndSeesWhoTheyAre() {
        var pair = logIn(user, TestLogin.PASSWORD).then().statusCode(200).body("expiresIn", equalTo(1800)).extract();
        as(pair.path("accessToken")).get("/api/v1/me").then().statusCode(200).body("roles", hasSize(1))
                .body("roles[0].role", equalTo("VILLAGE_ADMIN")).body("roles[0].scope", equalTo(village.toString()))
                .body("household", equalTo(null));
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAnswerAlike() {
        var wrong = logIn(user, "wrong-password");
        var unknown = logIn("nobody" + village, "wrong-password");
        wrong.then().statusCode(401).body("code", equalTo("wrong-credentials")).header("WWW-Authenticate", "Bearer");
        assertThat(withoutId(wrong)).isEqualTo(withoutId(unknown));
        assertThat(unknown.statusCode()).isEqualTo(401);
    }

    @Test
    void fiveWrongPasswordsLockAndFourDoNot() {
        for (int i = 0; i < 4; i++) logIn(user, "wrong-password").then().statusCode(401);
        logIn(user, TestLogin.PASSWORD).then().statusCode(200);
        for (int i = 0; i < 5; i++) logIn(user, "wrong-password").then().statusCode(401);
        logIn(user, TestLogin.PASSWORD).then().statusCode(423).body("code", equalTo("locked-out"));
        change("locked_until = now() - interval '1 second'");
        logIn(user, TestLogin.PASSWORD).then().statusCode(200);
    }

    @Test
    void aRefreshTokenWorksOnceAndItsReuseEndsTheSession() {
        var first = logIn(user, TestLogin.PASSWORD).then().extract().<String>path("refreshToken");
        var second = post("refresh", Map.of("refreshToken", first)).then().statusCode(200).extract();
        assertThat(me(second.path("accessToken"))).isEqualTo(200);
        refreshedSecondsAgo(31);
        post("refresh", Map.of("refreshToken", first)).then().statusCode(401).body("code", equalTo("refresh-refused"));
        assertThat(me(second.path("accessToken"))).as("whoever stole it is out as well").isEqualTo(401);
        post("refresh", Map.of("refreshToken", second.path("refreshToken"))).then().statusCode(401);
    }

    private void refreshedSecondsAgo(int seconds) {
        TestDatabase.change("""
                update login_session set refreshed_at = now() - interval '%d seconds'
                where person_id = (select id from person where username = '%s')""".formatted(seconds, user));
    }

    /// Its answer was lost on a bad line.
    @Test
    void aRefreshSentAgainWithinSecondsGetsTheSameAnswer() {
        var first = logIn(user, TestLogin.PASSWORD).then().extract().<String>path("refreshToken");
        var lost = post("refresh", Map.of("refreshToken", first)).then().statusCode(200).extract();
        refreshedSecondsAgo(25);
        var again = post("refresh", Map.of("refreshToken", first)).then().statusCode(200).extract();
        assertThat(again.<String>path("refreshToken")).isEqualTo(lost.path("refreshToken"));
        assertThat(me(again.path("accessToken"))).isEqualTo(200);
        var next = post("refresh", Map.of("refreshToken", again.path("refreshToken"))).then().statusCode(200).extract();
        post("refresh", Map.of("refreshToken", first)).then().statusCode(401);
        assertThat(me(next.path("accessToken"))).as("one used before the last is a thief's").isEqualTo(401);
    }

    @Test
    void aRefreshSentTwiceAtOnceKeepsTheSession() throws Exception {
        var first = logIn(user, TestLogin.PASSWORD).then().extract().<String>path("refreshToken");
        Callable<String> refresh = () -> post("refresh", Map.of("refreshToken", first)).path("accessToken");
        var tokens = ConcurrentCalls.run(4, Collections.nCopies(4, refresh));
        assertThat(tokens).doesNotContainNull().containsOnly(tokens.getFirst());
        assertThat(me(tokens.getFirst().toString())).isEqualTo(200);
    }

    @Test
    void refreshingEndsTheOldAccessToken() {
        var pair = logIn(user, TestLogin.PASSWORD).then().extract();
        post("refresh", Map.of("refreshToken", pair.path("refreshToken"))).then().statusCode(200);
        assertThat(me(pair.path("accessToken"))).isEqualTo(401);
    }

    @Test
    void loggingOutEndsAccessAtOnce() {
        var pair = logIn(user, TestLogin.PASSWORD).then().extract();
        String token = pair.path("accessToken");
        assertThat(me(token)).isEqualTo(200);
        as(token).post("/api/v1/auth/logout").then().statusCode(204);
        as(token).get("/api/v1/me").then().statusCode(401).body("code", equalTo("not-logged-in"));
        post("refresh", Map.of("refreshToken", pair.path("refreshToken"))).then().statusCode(401);
    }

    @Test
    void suspensionEndsAccessAtOnce() {
        var pair = logIn(user, TestLogin.PASSWORD).then().extract();
        change("suspended = true");
        assertThat(me(pair.path("accessToken"))).isEqualTo(401);
        logIn(user, TestLogin.PASSWORD).then().statusCode(401).body("code", equalTo("wrong-credentials"));
        post("refresh", Map.of("refreshToken", pair.path("refreshToken"))).then().statusCode(401);
    }

    @Test
    void aRoleTakenAwayIsGoneAtOnce() {
        var token = TestLogin.staffToken(user);
        as(token).get("/api/v1/villages/" + village + "/households").then().statusCode(200);
        TestDatabase.change("delete from role_grant where scope = '" + village + "'");
        as(token).get("/api/v1/villages/" + village + "/households").then().statusCode(403);
    }

    @Test
    void anExpiredTokenIsNone() {
        var token = TestLogin.staffToken(user);
        TestDatabase.change("""
                update login_session set access_until = now() - interval '1 second'
                where person_id = (select id from person where username = '%s')""".formatted(user));
        assertThat(me(token)).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer x", "Basic eDp4", "bearer", "Bearer 钥匙"})
    void whatIsNoTokenOfOursOpensNothing(String header) {
        given().header("Authorization", header).get("/api/v1/me").then().statusCode(401).body("code", equalTo("not-logged-in"));
        given().header("Authorization", header).post("/api/v1/auth/logout").then().statusCode(401);
    }

    @Test
    void aVillagerActsAsTheHouseholdsHead() {
        var household = villages.household(village);
        var code = villages.codeOf(village, household);
        as(TestLogin.villagerToken(code)).get("/api/v1/me").then().statusCode(200)
                .body("household.householdId", equalTo(household.toString())).body("household.code", equalTo(code))
                .body("roles", hasSize(0));
        as(TestLogin.villagerToken(code)).get("/api/v1/villages/" + village + "/households/" + household).then().statusCode(200)
                .body("head", equalTo("冉光明"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev-nobody", "dev-", "081abc", "DEV-1"})
    void aCodeThatNobodyStandsBehind(String code) {
        post("wechat/token", Map.of("code", code)).then().statusCode(401).body("code", equalTo("wechat-code-refused"));
    }

    private static String withoutId(Response answer) {
        return answer.asString().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }
}
