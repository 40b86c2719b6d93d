package cn.jifenbu.web;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot be understood is refused with the field named; nothing is guessed, rounded or ignored.
@QuarkusTest
class StrictRequestsTest {

    @Inject VillageFixture villages;

    VillageId village;
    String here;
    String household;
    String admin;

    @BeforeEach
    void aVillage() {
        village = villages.found();
        here = "/api/v1/villages/" + village;
        household = villages.household(village).toString();
        villages.staff(village, Role.VILLAGE_ADMIN, "cun" + village);
        admin = TestLogin.staffToken("cun" + village);
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).contentType("application/problem+json").body("status", equalTo(status))
                .body("code", equalTo(code)).body("type", equalTo("urn:jifenbu:problem:" + code)).body("title", notNullValue())
                .body("detail", notNullValue()).body("requestId", matchesPattern("[0-9a-f-]{36}"));
    }

    private ValidatableResponse claim(String field, String value) {
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("channel", "\"OFFLINE\"");
        fields.put("ruleId", "\"r12\"");
        fields.put("householdId", "\"" + household + "\"");
        fields.put("happenedOn", "\"2026-03-09\"");
        fields.put(field, value);
        var body = new StringBuilder();
        fields.forEach((k, v) -> body.append(body.isEmpty() ? "{" : ",").append('"').append(k).append("\":").append(v));
        return as(admin).body(body + "}").post(here + "/claims").then();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            quantity | "5"
            quantity | ""
            quantity | 5.5
            quantity | 5.0
            quantity | 1e2
            quantity | true
            quantity | [5]
            quantity | {}
            quantity | 9007199254740993
            quantity | 99999999999999999999
            quantity | 0
            quantity | 10001
            draft | "true"
            draft | 1
            channel | "online"
            channel | 0
            channel | ""
            channel | null
            ruleId | 12
            ruleId | ["r12"]
            ruleId | ""
            ruleId | null
            householdId | "x"
            householdId | ""
            householdId | 5
            householdId | null
            happenedOn | 20000
            happenedOn | [2026,3,9]
            happenedOn | "2026-3-9"
            happenedOn | "2026-02-30"
            happenedOn | "2026-03-09T00:00:00"
            happenedOn | "+999999999-01-01"
            happenedOn | "-0001-01-01"
            happenedOn | null
            note | "\\u0000"
            note | "\\ud83d"
            note | "\\u202e反"
            note | 5
            villageId | "510000001001"
            state | "POSTED"
            points | 99
            approvedBy | "11111111-1111-1111-1111-111111111111"
            """)
    void aFieldThatCannotBeReadIsNamed(String field, String value) {
        problem(claim(field, value), 400, "invalid-fields").body("errors[0].field", equalTo(field))
                .body("errors[0].message", matchesPattern(".*\\p{IsHan}.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "not json", "{\"ruleId\":\"a\",\"ruleId\":\"b\"}", "{} {}", "{}x", "[]", "<x/>", "\u0000"})
    void aBodyThatIsNoJsonObjectIsMalformed(String body) {
        problem(as(admin).body(body).post(here + "/claims").then(), 400, "malformed-body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void nothingIsNoBody(String body) {
        problem(as(admin).body(body).post(here + "/claims").then(), 400, "invalid-fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/households/x", "/households/5", "/households/x/account", "/households/x/entries", "/claims/x",
            "/claims?limit=0", "/claims?limit=201", "/claims?limit=x", "/claims?limit=99999999999", "/claims?cursor=x",
            "/claims?cursor=-1", "/claims?state=NONE", "/claims?channel=online", "/claims?householdId=x", "/claims?order=up",
            "/claims?group=x", "/catalogue?on=2026-02-30", "/catalogue?on=x", "/catalogue?on=%2B999999999-01-01",
            "/catalogue?on=-999999999-01-01", "/households?q=%00", "/households?q=%E2%80%AE", "/households?cursor=%00",
            "/claims?ruleId=%00", "/entries?cursor=x", "/bindings?state=x", "/objections?state=x"})
    void whatCannotBeReadInTheAddressIsABadRequest(String path) {
        var code = given().urlEncodingEnabled(false).header("Authorization", "Bearer " + admin).get(here + path).then()
                .statusCode(400).contentType("application/problem+json").extract().<String>path("code");
        org.assertj.core.api.Assertions.assertThat(code).isIn("invalid-parameter", "invalid-cursor", "invalid-fields");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/public/villages/999999999999/notices,404,unknown-village",
            "/api/v1/public/villages/5/notices,400,invalid-parameter"})
    void aVillageThatIsNotThere(String path, int status, String code) {
        problem(given().get(path).then(), status, code);
    }

    @Test
    void aVillageUnderTheTownshipThatIsNotThere() {
        villages.townshipAdmin(village, "xiang" + village);
        var township = TestLogin.staffToken("xiang" + village);
        for (var path : new String[]{"/households", "/entries", "/ledger/verification", "/catalogue", "/groups"}) {
            problem(as(township).get("/api/v1/villages/" + village.township() + "999" + path).then(), 404, "unknown-village");
        }
        problem(as(township).post("/api/v1/villages/" + village.township() + "999/claims/" + household + "/approve").then(),
                404,
                "unknown-village");
    }

    @Test
    void aTownshipThatIsNotThere() {
        villages.townshipAdmin(village, "xiang" + village);
        problem(as(TestLogin.staffToken("xiang" + village)).get("/api/v1/townships/51/dashboard").then(), 404,
                "unknown-division");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/", "/nothing", "/api/v2/me"})
    void anAddressThatIsNotThere(String path) {
        problem(as(admin).get(path).then(), 404, "unknown-path");
    }

    @Test
    void anotherMethodAnotherFormatAnotherAnswer() {
        problem(as(admin).delete("/api/v1/me").then(), 405, "method-not-allowed");
        problem(as(admin).contentType("text/plain").body("x").post(here + "/claims").then(), 415, "unsupported-media-type");
        problem(as(admin).accept("text/xml").get("/api/v1/me").then(), 406, "not-acceptable");
    }

    @Test
    void aBodyOverAMegabyteIsTooLarge() {
        problem(claim("note", "\"" + "长".repeat(500_000) + "\""), 413, "body-too-large");
    }

    @Test
    void anAddressOfTenThousandLettersIsTooLong() {
        problem(as(admin).get(here + "/households?q=" + "x".repeat(10_000)).then(), 414, "address-too-long");
    }

    @Test
    void divisionsHaveTheirCodes() {
        as(admin).get("/api/v1/divisions?parent=510000").then().statusCode(200);
        problem(as(admin).get("/api/v1/divisions?parent=51").then(), 400, "invalid-fields");
    }

    @Test
    void personalDataStaysOutOfCaches() {
        as(admin).get("/api/v1/me").then().header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff")
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }
}
