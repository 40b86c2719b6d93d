package cn.jifenbu;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.UpgradedDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A village as commit 6c1e381 left it (src/test/resources/upgrade), under the service of today. Everything is asked for
/// through the API, which does not change when classes are moved or renamed.
@QuarkusTest
@TestProfile(UpgradeTest.AfterAnOlderVersion.class)
class UpgradeTest {

    public static class AfterAnOlderVersion implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(UpgradedDatabase.class));
        }
    }

    private static final String PASSWORD = "jifenbu-demo-2026";
    private static final String VILLAGE = "/api/v1/villages/500243999201";
    private static final String TOWNSHIP = "/api/v1/townships/500243999";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject BusinessClock clock;

    private final Map<String, String> tokens = new HashMap<>();

    @BeforeEach
    void itIsTheDayAfter() {
        clock.standAt(Instant.parse("2027-03-12T09:00:00+08:00"));
    }

    @Test
    void theLedgerAndItsSealsAreAsTheyWere() {
        as(token("xiang")).get(VILLAGE + "/ledger/verification").then().statusCode(200).body("valid", equalTo(true))
                .body("entries", equalTo(247)).body("seals", equalTo(92)).body("sealsOutside", equalTo(92))
                .body("lastHash", equalTo("6c210a58bc0129e011c68413b919ae74d566d93e38b1ab5b8a4d19a471ad9aa5"));
    }

    /// An app that lost the first answer asks once more, whatever version answers.
    @Test
    void everyRequestWhoseReplyWasKeptGetsItAgain() throws IOException {
        var replies = replies();
        assertThat(replies).hasSize(92);
        assertThat(replies.valueStream().filter(kept -> !isReplayed(kept, askAgain(kept)))).extracting(r -> r.path("path"))
                .isEmpty();
    }

    private static boolean isReplayed(JsonNode kept, Response again) {
        return "true".equals(again.header("Idempotency-Replayed")) && again.statusCode() == kept.path("status").asInt()
                && again.asString().equals(kept.path("answer").asText());
    }

    private Response askAgain(JsonNode kept) {
        var request = given().contentType(ContentType.JSON).header("Idempotency-Key", kept.path("key").asText())
                .header("Authorization", "Bearer " + token(kept.path("person").asText()));
        if (!kept.path("body").isNull()) request.body(kept.path("body").toString());
        return request.request(kept.path("method").asText(), kept.path("path").asText());
    }

    @Test
    void aKeptKeyWithAnotherRequestIsRefused() throws IOException {
        var kept = (ObjectNode) replies().valueStream().filter(r -> r.path("path").asText().endsWith("/groups")).findFirst()
                .orElseThrow();
        ((ObjectNode) kept.path("body")).put("name", "另一个组");
        askAgain(kept).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    private static JsonNode replies() throws IOException {
        return JSON.readTree(Path.of("src/test/resources/upgrade/replies.json").toFile());
    }

    /// Older lines name a refused log-in by its Java class, younger ones by its code.
    @Test
    void theAuditLogCanBeRead() {
        var lines = get(TOWNSHIP + "/audit-log?limit=200").<Map<String, Object>>getList("items");
        assertThat(lines).extracting("operation").contains("logInStaff", "createClaim", "approveIncome", "unmaskPersonalData",
                "moveHousehold", "handOverRedemption");
        assertThat(lines).extracting("code").contains("open-claims", "out-of-scope", "unknown-rule");
        assertThat(lines).filteredOn(line -> "logInStaff".equals(line.get("operation"))).extracting("code")
                .containsAnyOf("WrongCredentials", "wrong-credentials");
        as(token("xiang")).get(VILLAGE + "/audit-log/export").then().statusCode(200);
    }

    /// The ledger had put them right; the claims did not know.
    @Test
    void claimsThatWereCorrectedSayWhatTheyAreWorth() {
        var reversed = get(VILLAGE + "/entries/174");
        assertThat(reversed.getLong("reversedBy")).isEqualTo(187);
        var claim = get(VILLAGE + "/claims/" + reversed.getString("entry.sourceId"));
        assertThat(claim.getString("state")).isEqualTo("REVERSED");
        assertThat(claim.getLong("entryNo")).isEqualTo(174);
        var corrected = get(VILLAGE + "/entries/162");
        assertThat(corrected.getLong("correctedBy")).isEqualTo(188);
        claim = get(VILLAGE + "/claims/" + corrected.getString("entry.sourceId"));
        assertThat(claim.getString("state")).isEqualTo("POSTED");
        assertThat(claim.getInt("points")).isEqualTo(1);
        assertThat(claim.getLong("entryNo")).isEqualTo(188);
    }

    @Test
    void aYearWithNothingToShareWasAFailureAndStillSaysWhy() {
        assertThat(get(TOWNSHIP + "/dividend-progress?year=2026").prettify()).contains("nobody-earned-points",
                "NOTHING_TO_SHARE").doesNotContain("FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"claims", "deductions", "redemptions", "objections?state=AMENDED", "households", "goods",
            "dividend-runs", "feedback", "shop/fund-movements", "catalogue-versions", "policy-versions", "paper-forms",
            "declared-relations", "bindings?state=REJECTED"})
    void whatTheVillageKeptIsListed(String list) {
        as(token("cun1")).get(VILLAGE + "/" + list).then().statusCode(200).body("items[0]", notNullValue());
    }

    @Test
    void sealedNumbersOpenWithTheOldKeys() {
        var household = VILLAGE + "/households/" + get(VILLAGE + "/households?limit=2").getString("items[1].id");
        var member = get(household).getString("members[0].id");
        as(token("cun1")).body(Map.of("fields", List.of("PHONE"), "reason", "打电话核对"))
                .post(household + "/members/" + member + "/unmask").then().statusCode(200)
                .body("phone", equalTo("13787654321"));
    }

    @Test
    void theVillageGoesOn() {
        var household = get(VILLAGE + "/households?limit=2").getString("items[1].id");
        var claim = as(token("xie1"))
                .body(Map.of("channel", "OFFLINE", "ruleId", "r06", "householdId", household, "quantity", 1,
                        "happenedOn", "2027-03-10"))
                .post(VILLAGE + "/claims").then().statusCode(201).extract().<String>path("id");
        as(token("cun1")).post(VILLAGE + "/claims/" + claim + "/approve").then().statusCode(200);
        as(token("cun1")).post(VILLAGE + "/notices").then().statusCode(201);
        as(token("xiang")).get(VILLAGE + "/ledger/verification").then().body("valid", equalTo(true));
    }

    private JsonPath get(String path) {
        return as(token("xiang")).get(path).then().statusCode(200).extract().jsonPath();
    }

    private String token(String person) {
        return tokens.computeIfAbsent(person, who -> who.startsWith("dev-") ? TestLogin.villagerToken(who.substring(4))
                : TestLogin.staffToken(who, PASSWORD));
    }
}
