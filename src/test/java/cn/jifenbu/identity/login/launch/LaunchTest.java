package cn.jifenbu.identity.login.launch;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.shared.Role;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.LaunchPartner;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Villagers whom a larger app brings along.
@QuarkusTest
class LaunchTest {

    private static final String PHONE = "13800001234";

    @Inject VillageFixture villages;

    String subject;

    @BeforeEach
    void aUserOfTheApp() {
        subject = UUID.randomUUID().toString();
    }

    private static ValidatableResponse enter(String token) {
        return given().contentType(ContentType.JSON).body(Map.of("token", token)).post("/api/v1/auth/launch/token").then();
    }

    private JwtClaims claims() {
        return LaunchPartner.claims("xian-app", subject, PHONE);
    }

    private String enter() {
        return enter(LaunchPartner.sign(claims(), "xian-1")).statusCode(200).extract().path("accessToken");
    }

    private static void assertRefused(String token) {
        enter(token).statusCode(401).body("code", equalTo("launch-refused")).body("title", equalTo("这个入口已经失效了"));
    }

    private void assertRefused(Consumer<JwtClaims> change) {
        var claims = claims();
        change.accept(claims);
        assertRefused(LaunchPartner.sign(claims, "xian-1"));
    }

    private static String me(String token) {
        return as(token).get("/api/v1/me").then().statusCode(200).extract().path("id");
    }

    private static NumericDate inSeconds(long seconds) {
        return NumericDate.fromSeconds(NumericDate.now().getValue() + seconds);
    }

    @Test
    void theSameUserOfTheSameAppIsTheSamePersonWhateverTheKey() {
        var person = me(enter());
        assertThat(me(enter())).isEqualTo(person);
        var other = enter(LaunchPartner.sign(LaunchPartner.claims("zhen-app", subject, PHONE), "zhen-1")).statusCode(200)
                .extract().<String>path("accessToken");
        assertThat(me(other)).as("the same name in another app is somebody else").isNotEqualTo(person);
    }

    @Test
    void aNewPersonHasNoHouseholdAndBindsOneWithTheAppsPhone() {
        var village = villages.found();
        var household = villages.household(village);
        villages.staff(village, Role.COORDINATOR, "xie" + village, 1);
        var coordinator = TestLogin.staffToken("xie" + village);
        var token = enter();
        as(token).get("/api/v1/me").then().body("household", equalTo(null)).body("roles.size()", equalTo(0));
        as(token).get("/api/v1/villages/" + village + "/households/" + household).then().statusCode(403);
        as(token).get("/api/v1/me/data").then().body("phone", equalTo(PHONE));
        var id = as(token).body(Map.of("householdCode", villages.codeOf(village, household), "name", "冉光明"))
                .post("/api/v1/me/household-binding").then().statusCode(201).body("phone", equalTo("138****1234")).extract()
                .<String>path("id");
        as(token).get("/api/v1/me/data").then().body("phone", equalTo(null));
        as(coordinator).post("/api/v1/villages/" + village + "/bindings/" + id + "/approve").then().statusCode(200);
        as(token).get("/api/v1/villages/" + village + "/households/" + household).then().statusCode(200);
        as(enter()).get("/api/v1/me").then().body("household.householdId", equalTo(household.toString()));
    }

    @Test
    void aTokenWorksOnceAndItsNumberToo() {
        var claims = claims();
        var token = LaunchPartner.sign(claims, "xian-1");
        enter(token).statusCode(200);
        assertRefused(token);
        claims.setSubject("somebody-else");
        assertRefused(LaunchPartner.sign(claims, "xian-1"));
    }

    @Test
    void ofManyUsesAtTheSameMomentOneSucceeds() throws Exception {
        var token = LaunchPartner.sign(claims(), "xian-1");
        var answers = ConcurrentCalls.run(4, Collections.nCopies(4, () -> given().contentType(ContentType.JSON)
                .body(Map.of("token", token)).post("/api/v1/auth/launch/token").statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(200, 401, 401, 401);
    }

    @Test
    void aTokenThatIsTooOldOrLivesTooLongOrComesFromTheFutureOpensNothing() {
        assertRefused(c -> c.setExpirationTime(inSeconds(-60)));
        assertRefused(c -> c.setExpirationTime(inSeconds(180)));
        assertRefused(c -> {
            c.setIssuedAt(inSeconds(3600));
            c.setExpirationTime(inSeconds(3660));
        });
    }

    @Test
    void aTokenForSomebodyElseOrByAnUnknownAppOpensNothing() {
        assertRefused(c -> c.setAudience("another.example.cn"));
        assertRefused(c -> c.setIssuer("zhen-app"));
        assertRefused(LaunchPartner.sign(claims(), "foreign-1"));
        assertRefused(LaunchPartner.sign(LaunchPartner.claims("zhen-app", subject, PHONE), "xian-1", "zhen-1"));
        assertRefused(LaunchPartner.sign(claims(), "foreign-1", "xian-1"));
    }

    @Test
    void whatATokenMustSayItMustSay() {
        for (var name : new String[]{"sub", "jti", "iat", "exp", "aud", "iss", "phone"}) assertRefused(c -> c.unsetClaim(name));
        assertRefused(c -> c.setStringClaim("phone", "12345"));
        assertRefused(c -> c.setSubject(" "));
        assertRefused(c -> c.setSubject("x".repeat(256)));
    }

    @Test
    void aForgedTokenOpensNothing() {
        var parts = LaunchPartner.sign(claims(), "xian-1").split("\\.");
        var other = Base64.getUrlEncoder().withoutPadding().encodeToString(claims().toJson().getBytes(StandardCharsets.UTF_8));
        assertRefused(parts[0] + "." + other + "." + parts[2]);
        var none = Base64.getUrlEncoder().withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"kid\":\"xian-1\"}".getBytes(StandardCharsets.UTF_8));
        assertRefused(none + "." + parts[1] + ".");
        for (var bad : new String[]{"x", "..", "a.b.c", parts[0] + "." + parts[1], "钥匙"}) assertRefused(bad);
        enter("").statusCode(400).body("code", equalTo("invalid-fields"));
    }
}
