package cn.jifenbu.web;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.identity.login.password.Codes;
import cn.jifenbu.shared.Role;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The service with everything on that production and the higher levels of protection ask for. The flood comes last: it uses
/// up what this address may.
@QuarkusTest
@TestProfile(GuardedTest.Guarded.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GuardedTest {

    public static class Guarded implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("jifenbu.limits.factor", "1", "jifenbu.login.second-factor-required", "true",
                    "jifenbu.login.password-mixed", "true", "jifenbu.login.password-days", "90",
                    "jifenbu.privacy.consent-required", "true", "jifenbu.https", "true", "jifenbu.privacy.algorithm", "SM4",
                    "jifenbu.privacy.key-file", "target/test-home/sm4.keys", "quarkus.http.cors.origins",
                    "https://app.example.cn", "quarkus.log.console.json.enabled", "true");
        }
    }

    @Inject VillageFixture villages;

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    @Order(1)
    void withoutASecondFactorNothingElseGoesOn() {
        var village = villages.found();
        villages.staff(village, Role.VILLAGE_ADMIN, "cun" + village);
        var token = TestLogin.staffToken("cun" + village);
        as(token).get("/api/v1/me").then().statusCode(200);
        as(token).get("/api/v1/villages/" + village + "/households").then().statusCode(403)
                .body("code", equalTo("second-factor-needed"));
        var secret = as(token).post("/api/v1/me/second-factor").then().statusCode(200).extract().<String>path("secret");
        as(token).body(Map.of("otp", Codes.now(secret))).post("/api/v1/me/second-factor/confirm").then().statusCode(204);
        as(token).get("/api/v1/villages/" + village + "/households").then().statusCode(200);
        TestDatabase.change("update person set password_changed_at = now() - interval '91 days' where username = 'cun"
                + village + "'");
        as(token).get("/api/v1/villages/" + village + "/households").then().statusCode(403)
                .body("code", equalTo("password-change-needed"));
        as(token).body(Map.of("current", TestLogin.PASSWORD, "wanted", "only-small-letters")).post("/api/v1/me/password").then()
                .statusCode(422).body("code", equalTo("password-too-weak"));
    }

    @Test
    @Order(2)
    void withoutConsentNoHouseholdIsAskedFor() {
        var village = villages.found();
        var code = villages.codeOf(village, villages.household(village));
        var token = TestLogin.newcomerToken();
        var body = Map.of("householdCode", code, "name", "冉光明", "phone", "13812345678");
        as(token).body(body).post("/api/v1/me/household-binding").then().statusCode(403).body("code",
                equalTo("consent-needed"));
        as(token).body(Map.of("given", true)).post("/api/v1/me/consent").then().statusCode(200);
        as(token).body(body).post("/api/v1/me/household-binding").then().statusCode(201).body("phone", equalTo("138****5678"));
    }

    @Test
    @Order(3)
    void headersOfAServiceBehindHttps() {
        given().get("/").then().header("Strict-Transport-Security", containsString("max-age=31536000"));
        given().header("Origin", "https://app.example.cn").get("/api/v1/me").then().header("Access-Control-Allow-Origin",
                equalTo("https://app.example.cn"));
    }

    /// Ten thousand tries: a minute's worth is looked at, the rest is turned away at once, and the person is locked.
    @Test
    @Order(4)
    void tenThousandLogInTries() {
        var village = villages.found();
        var user = "cun" + village;
        villages.staff(village, Role.VILLAGE_ADMIN, user);
        var answers = IntStream.range(0, 10_000).parallel()
                .mapToObj(i -> flood(i % 2 == 0 ? user : "u" + UUID.randomUUID(), "wrong-password-" + i))
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        assertThat(answers).containsOnlyKeys(401, 423, 429);
        // a slow machine lets more minutes pass, and so more tries
        assertThat(answers.get(429)).isGreaterThan(5_000);
    }

    /// What it answered. Without RestAssured, which takes longer to word a request than the service to turn it away.
    private static int flood(String username, String password) {
        var body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
        var request = HttpRequest
                .newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/auth/staff/token"))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 429) {
                assertThat(answer.body()).contains("\"too-many-requests\"");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
            return answer.statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
