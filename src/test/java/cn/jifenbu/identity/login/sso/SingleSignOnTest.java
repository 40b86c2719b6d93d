package cn.jifenbu.identity.login.sso;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Staff who come in by the county's log-in, against a provider with keys of its own.
@QuarkusTest
class SingleSignOnTest {

    @Inject VillageFixture villages;

    VillageId village;
    String user;
    String person;
    String subject;
    String township;

    @BeforeEach
    void aLinkedAdmin() {
        village = villages.found();
        user = "cun" + village;
        subject = "sub-" + village;
        person = villages.staff(village, Role.VILLAGE_ADMIN, user).person().toString();
        villages.townshipAdmin(village, "xiang" + village);
        township = TestLogin.staffToken("xiang" + village);
        link(person, subject).statusCode(200).body("singleSignOn", equalTo(true));
    }

    private ValidatableResponse link(String whom, String to) {
        return as(township).body(to == null ? "{}" : "{\"subject\":\"" + to + "\"}")
                .post("/api/v1/staff/" + whom + "/single-sign-on").then();
    }

    private record Begun(String address, String state) {

        /// What the browser comes back with.
        String code(String subject, String trouble) {
            return given().urlEncodingEnabled(false).get(address + "&as=" + subject + "&trouble=" + trouble).then()
                    .statusCode(200).extract().asString();
        }
    }

    private static Begun begin() {
        var answer = given().contentType(ContentType.JSON).post("/api/v1/auth/oidc/login").then().statusCode(200).extract();
        return new Begun(answer.path("address"), answer.path("state"));
    }

    private static ValidatableResponse finish(String code, String state) {
        return given().contentType(ContentType.JSON).body(Map.of("code", code, "state", state))
                .post("/api/v1/auth/oidc/token").then();
    }

    private static ValidatableResponse logIn(String subject, String trouble) {
        var begun = begin();
        return finish(begun.code(subject, trouble), begun.state());
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(401).body("code", equalTo("single-sign-on-refused"));
    }

    private static void unlinked(ValidatableResponse answer) {
        answer.statusCode(401).body("code", equalTo("single-sign-on-unlinked"));
    }

    @Test
    void whoIsLinkedComesInAsThemselvesWithOurOwnSession() {
        given().get("/api/v1/public/about").then().body("singleSignOn", equalTo(true));
        var pair = logIn(subject, "").statusCode(200).extract();
        assertThat(pair.<String>path("accessToken")).hasSize(43);
        as(pair.path("accessToken")).get("/api/v1/me").then().statusCode(200).body("id", equalTo(person))
                .body("roles[0].role", equalTo("VILLAGE_ADMIN")).body("roles[0].scope", equalTo(village.toString()));
        as(township).get("/api/v1/townships/" + village.township() + "/audit-log?operation=finishSingleSignOn&person=" + person)
                .then().statusCode(200)
                .body("items.status", equalTo(List.of(200)));
        as(pair.path("accessToken")).post("/api/v1/auth/logout").then().statusCode(204);
        as(pair.path("accessToken")).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void theSubjectIsKeptAsAHashAlone() throws Exception {
        try (var owner = TestDatabase.asOwner(); var ask = owner.createStatement()) {
            var row = ask.executeQuery("select person::text from person where username = '" + user + "'");
            row.next();
            assertThat(row.getString(1)).contains(user).doesNotContain(subject);
        }
    }

    @Test
    void aStrangerIsNotEnrolled() {
        unlinked(logIn("stranger-" + village, ""));
        unlinked(logIn("stranger-" + village, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "audience", "party", "nobody", "expired", "nonce", "no-nonce", "key", "kid", "secret",
            "none"})
    void aTokenThatIsWrongInOneThingOpensNothing(String trouble) {
        refused(logIn(subject, trouble));
    }

    @Test
    void anAttemptIsGoodOnceAndACodeOnlyForItsOwnAttempt() {
        var begun = begin();
        var code = begun.code(subject, "");
        finish(code, begun.state()).statusCode(200);
        refused(finish(code, begun.state()));
        refused(finish(code, begin().state()));
        refused(finish(begin().code(subject, ""), begin().state()));
        refused(finish("made-up", begin().state()));
        refused(finish(begin().code(subject, ""), "made-up"));
    }

    @Test
    void anAttemptEndsAfterTenMinutes() {
        var begun = begin();
        var code = begun.code(subject, "");
        TestDatabase.change("update sign_on_attempt set until = now() - interval '1 second'");
        refused(finish(code, begun.state()));
    }

    @Test
    void theSuspendedAndThoseNoLongerLinkedAreStrangers() {
        TestDatabase.change("update person set suspended = true where username = '" + user + "'");
        unlinked(logIn(subject, ""));
        TestDatabase.change("update person set suspended = false where username = '" + user + "'");
        var token = logIn(subject, "").statusCode(200).extract().<String>path("accessToken");
        link(person, null).statusCode(200).body("singleSignOn", equalTo(false));
        as(token).get("/api/v1/me").then().statusCode(401);
        unlinked(logIn(subject, ""));
    }

    /// This provider vouches for none.
    @Test
    void aSecondFactorIsNotGoneAround() {
        TestDatabase.change("update person set totp_step = 1 where username = '" + user + "'");
        unlinked(logIn(subject, ""));
    }

    @Test
    void aProviderInTroubleIsNobodysFault() {
        logIn(subject, "500").statusCode(503).body("code", equalTo("single-sign-on-unavailable"));
    }

    @Test
    void oneAccountIsOnePersonAndOnlyThoseAboveLink() {
        var other = villages.staff(village, Role.VILLAGE_ADMIN, "fu" + village).person().toString();
        link(other, subject).statusCode(409).body("code", equalTo("subject-taken"));
        link(person, subject).statusCode(200);
        link(person, "").statusCode(400).body("errors.field", hasItem("subject"));
        as(TestLogin.staffToken("fu" + village)).body("{\"subject\":\"x\"}").post("/api/v1/staff/" + person + "/single-sign-on")
                .then().statusCode(403);
        String me = as(township).get("/api/v1/me").then().extract().path("id");
        link(me, "x").statusCode(403).body("code", equalTo("not-yourself"));
    }
}
