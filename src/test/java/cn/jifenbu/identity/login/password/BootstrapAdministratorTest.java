package cn.jifenbu.identity.login.password;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.identity.session.Tokens;
import cn.jifenbu.shared.Role;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The other tests' staff are called demo people for the while, so that the database looks like a new one.
@QuarkusTest
class BootstrapAdministratorTest {

    @Inject BootstrapAdministrator bootstrap;
    @Inject VillageFixture villages;

    @BeforeEach
    void nobodyIsThere() {
        TestDatabase.change("""
                update person set demo = true, display_name = display_name || '#' where kind = 'STAFF' and not demo;
                update installation set bootstrap_hash = null, bootstrap_until = null, bootstrap_used_at = null""");
    }

    @AfterEach
    void backAgain() {
        TestDatabase.change("update person set demo = false, display_name = rtrim(display_name, '#')"
                + " where display_name like '%#'");
    }

    private static ValidatableResponse redeem(String token, String username, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("token", token, "username", username, "name", "首位", "password", password))
                .post("/api/v1/auth/bootstrap").then();
    }

    @Test
    void theTokenMakesOnePlatformOperatorAndNoSecond() {
        var token = bootstrap.offer().orElseThrow();
        assertThat(bootstrap.offer()).as("one of several replicas gets it").isEmpty();
        var name = "first" + UUID.randomUUID().toString().substring(0, 8);
        redeem("wrong-token", name, TestLogin.PASSWORD).statusCode(401).body("code", equalTo("bootstrap-refused"));
        redeem(token, name, "aaaaaaaaaa").statusCode(422).body("code", equalTo("password-too-weak"));
        var access = redeem(token, name, TestLogin.PASSWORD).statusCode(200).extract().<String>path("accessToken");
        as(access).get("/api/v1/me").then().body("roles[0].role", equalTo("PLATFORM_OPERATOR")).body("roles[0].scope",
                equalTo("100000"));
        redeem(token, name + "2", TestLogin.PASSWORD).statusCode(401).body("code", equalTo("bootstrap-refused"));
        assertThat(bootstrap.offer()).isEmpty();
        var village = villages.found();
        as(access).get("/api/v1/villages/" + village + "/households").then().statusCode(403);
        as(access).body(Map.of("username", "xian" + village, "name", "试者", "roles",
                java.util.List.of(Map.of("role", "COUNTY_ADMIN", "scope", "510000")))).post("/api/v1/staff").then()
                .statusCode(201);
    }

    @Test
    void aTokenThatIsADayOldIsNoneAndTheNextStartPrintsAnother() {
        var token = bootstrap.offer().orElseThrow();
        TestDatabase.change("update installation set bootstrap_until = now() - interval '1 second'");
        redeem(token, "late", TestLogin.PASSWORD).statusCode(401);
        assertThat(bootstrap.offer()).isPresent();
    }

    @Test
    void whereSomebodyCanLogInThereIsNoToken() throws Exception {
        villages.staff(villages.found(), Role.VILLAGE_ADMIN);
        assertThat(bootstrap.offer()).isEmpty();
        TestDatabase.change("update installation set bootstrap_hash = '\\x%s', bootstrap_until = now() + interval '1 hour'"
                .formatted(HexFormat.of().formatHex(Tokens.hash("stolen"))));
        redeem("stolen", "second", TestLogin.PASSWORD).statusCode(401).body("code", equalTo("bootstrap-refused"));
    }
}
