package cn.jifenbu.identity.login;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every way in and out, when the database says no for a moment: 503 with what to do, never 500, and open a moment later. A
/// session is written with its COMMIT, so a connection that ends there leaves the outcome unknown.
@QuarkusTest
class DoorsInAHiccupTest {

    @Inject VillageFixture villages;

    VillageId village;

    @BeforeEach
    void aCoordinator() {
        village = villages.found();
        villages.staff(village, Role.COORDINATOR, "xie" + village);
    }

    @AfterEach
    void theDatabaseIsWell() {
        TestDatabase.change("drop function if exists hiccup cascade");
    }

    @ParameterizedTest
    @CsvSource({"40001, busy", "40P01, busy", "55P03, busy", "57014, busy", "53300, database-unavailable",
            "57P01, outcome-unknown", "57P02, outcome-unknown", "57P03, outcome-unknown", "08006, outcome-unknown",
            "08007, outcome-unknown", "53100, disk-full", "25006, database-read-only"})
    void everyDoorSaysThatItIsTheDatabase(String state, String code) {
        var pair = logIn().statusCode(200).extract().jsonPath();
        TestDatabase.change("""
                create function hiccup() returns trigger language plpgsql as
                'begin raise exception ''made'' using errcode = ''%s''; end';
                create trigger hiccup before insert or update on login_session execute function hiccup()""".formatted(state));
        isTold(code, logIn());
        isTold(code, refresh(pair));
        isTold(code, post("wechat/token", Map.of("code", "dev-new-" + UUID.randomUUID())));
        isTold(code, as(pair.getString("accessToken")).post("/api/v1/auth/logout").then());
        TestDatabase.change("drop function hiccup cascade");
        logIn().statusCode(200);
        refresh(pair).statusCode(200);
    }

    private ValidatableResponse logIn() {
        return post("staff/token", Map.of("username", "xie" + village, "password", TestLogin.PASSWORD));
    }

    private static ValidatableResponse refresh(JsonPath pair) {
        return post("refresh", Map.of("refreshToken", pair.getString("refreshToken")));
    }

    private static ValidatableResponse post(String door, Map<String, String> body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/auth/" + door).then();
    }

    private static void isTold(String code, ValidatableResponse answer) {
        answer.statusCode(503).header("Retry-After", "3").body("code", equalTo(code));
    }
}
