package cn.jifenbu.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/// Requests as somebody who is logged in; every request made by it carries a fresh idempotency key.
public final class TestLogin {

    public static final String PASSWORD = "a-good-password";

    private TestLogin() {}

    public static String staffToken(String username) {
        return staffToken(username, PASSWORD);
    }

    public static String staffToken(String username, String password) {
        return given().contentType(ContentType.JSON)
                .body("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password))
                .post("/api/v1/auth/staff/token").then().statusCode(200).extract().path("accessToken");
    }

    public static String villagerToken(String householdCode) {
        return given().contentType(ContentType.JSON).body("{\"code\":\"dev-%s\"}".formatted(householdCode))
                .post("/api/v1/auth/wechat/token").then().statusCode(200).extract().path("accessToken");
    }

    /// A villager who is not bound to any household.
    public static String newcomerToken() {
        return given().contentType(ContentType.JSON).body("{\"code\":\"dev-new-%s\"}".formatted(UUID.randomUUID()))
                .post("/api/v1/auth/wechat/token").then().statusCode(200).extract().path("accessToken");
    }

    public static RequestSpecification as(String token) {
        return asWithKey(token, UUID.randomUUID());
    }

    /// With a key of the test's choice, for requests that are sent again.
    public static RequestSpecification asWithKey(String token, UUID key) {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key);
    }
}
