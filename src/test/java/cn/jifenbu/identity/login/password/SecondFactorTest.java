package cn.jifenbu.identity.login.password;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecondFactorTest {

    @Inject VillageFixture villages;

    VillageId village;
    String user;
    String token;

    @BeforeEach
    void anAdmin() {
        village = villages.found();
        user = "cun" + village;
        villages.staff(village, Role.VILLAGE_ADMIN, user);
        token = TestLogin.staffToken(user);
    }

    private ValidatableResponse logIn(String otp) {
        var body = new HashMap<>(Map.of("username", user, "password", TestLogin.PASSWORD));
        if (otp != null) body.put("otp", otp);
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/auth/staff/token").then();
    }

    private ValidatableResponse post(String path, String otp) {
        return as(token).body(Map.of("otp", otp)).post("/api/v1/me/second-factor/" + path).then();
    }

    /// The step that was used for this is forgotten, so that the test need not wait for the next code.
    private String turnedOn() {
        String secret = as(token).post("/api/v1/me/second-factor").then().statusCode(200)
                .body("uri", startsWith("otpauth://totp/jifenbu:")).extract().path("secret");
        post("confirm", Codes.now(secret)).statusCode(204);
        TestDatabase.change("update person set totp_step = 0 where username = '" + user + "'");
        return secret;
    }

    @Test
    void countsOnlyAfterItWasConfirmed() {
        post("confirm", "123456").statusCode(409).body("code", equalTo("second-factor-off"));
        var secret = as(token).post("/api/v1/me/second-factor").then().statusCode(200).extract().<String>path("secret");
        logIn(null).statusCode(200);
        post("confirm", Codes.wrong(secret)).statusCode(401).body("code", equalTo("otp-wrong"));
        logIn(null).statusCode(200);
        post("confirm", Codes.now(secret)).statusCode(204);
        logIn(null).statusCode(401).body("code", equalTo("otp-needed"));
        as(token).post("/api/v1/me/second-factor").then().statusCode(409).body("code", equalTo("second-factor-on"));
    }

    @Test
    void aCodeOpensOnceAndIsAskedForOnlyAfterTheRightPassword() {
        var secret = turnedOn();
        given().contentType(ContentType.JSON).body(Map.of("username", user, "password", "wrong-password"))
                .post("/api/v1/auth/staff/token").then().statusCode(401).body("code", equalTo("wrong-credentials"));
        var code = Codes.now(secret);
        logIn(code).statusCode(200);
        logIn(code).statusCode(401).body("code", equalTo("otp-wrong"));
    }

    @Test
    void wrongCodesLockLikeWrongPasswords() {
        var secret = turnedOn();
        for (int i = 0; i < 5; i++) logIn(Codes.wrong(secret)).statusCode(401).body("code", equalTo("otp-wrong"));
        logIn(Codes.now(secret)).statusCode(423).body("code", equalTo("locked-out"));
    }

    @Test
    void isTakenAwayByItsOwnerWithACodeAndByAnAdministratorWithANewPassword() {
        var secret = turnedOn();
        post("remove", Codes.wrong(secret)).statusCode(401);
        post("remove", Codes.now(secret)).statusCode(204);
        logIn(null).statusCode(200);
        post("remove", "123456").statusCode(409);
        turnedOn();
        villages.townshipAdmin(village, "xiang" + village);
        var id = as(token).get("/api/v1/me").then().extract().<String>path("id");
        var password = as(TestLogin.staffToken("xiang" + village)).body("{\"secondFactor\":true}")
                .post("/api/v1/staff/" + id + "/reset-password").then().statusCode(200).extract().<String>path("password");
        given().contentType(ContentType.JSON).body(Map.of("username", user, "password", password))
                .post("/api/v1/auth/staff/token").then().statusCode(200);
    }

    @Test
    void villagersHaveNone() {
        as(TestLogin.newcomerToken()).post("/api/v1/me/second-factor").then().statusCode(403).body("code",
                equalTo("out-of-scope"));
    }
}
