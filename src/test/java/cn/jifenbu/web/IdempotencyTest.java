package cn.jifenbu.web;

import static cn.jifenbu.testing.TestLogin.as;
import static cn.jifenbu.testing.TestLogin.asWithKey;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.ledger.events.EventKind;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyTest {

    /// The test's client would otherwise send question marks.
    private static final RestAssuredConfig HEADERS_AS_THEY_ARE = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig().setParam("http.protocol.element-charset", "UTF-8"));

    @Inject VillageFixture villages;
    @Inject ObjectMapper json;

    VillageId village;
    HouseholdId household;
    String coordinator;
    String claims;

    @BeforeEach
    void aCoordinator() {
        village = villages.found();
        household = villages.household(village);
        villages.staff(village, Role.COORDINATOR, "xie" + village);
        coordinator = TestLogin.staffToken("xie" + village);
        claims = "/api/v1/villages/" + village + "/claims";
    }

    /// What was read is hashed: in the order of a JVM's hash table, a repeat after a restart would be another request.
    @Test
    void aSetIsReadInTheOrderItWasWrittenIn() throws IOException {
        for (var kinds : List.of(List.of(EventKind.values()), List.of(EventKind.values()).reversed())) {
            var read = json.readValue(json.writeValueAsString(kinds), new TypeReference<Set<EventKind>>() {});
            assertThat(read).containsExactlyElementsOf(kinds);
        }
    }

    private Map<String, Object> meeting(String note) {
        return Map.of("channel", "OFFLINE", "ruleId", "r12", "householdId", household.toString(), "happenedOn", "2026-03-09",
                "note", note);
    }

    private Response enter(UUID key, Map<String, Object> claim) {
        return asWithKey(coordinator, key).body(claim).post(claims);
    }

    private int count() {
        return as(coordinator).get(claims).then().statusCode(200).extract().<Integer>path("items.size()");
    }

    @Test
    void aRepeatedRequestGetsTheFirstReplyAndChangesNothing() {
        var key = UUID.randomUUID();
        var first = enter(key, meeting("一"));
        var again = enter(key, meeting("一"));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.contentType()).isEqualTo(first.contentType());
        assertThat(count()).isEqualTo(1);
    }

    /// Spaces and the order of fields are no difference.
    @Test
    void theSameContentWrittenDifferentlyIsTheSameRequest() {
        var key = UUID.randomUUID();
        enter(key, meeting("一")).then().statusCode(201);
        asWithKey(coordinator, key).body("""
                { "note":"一", "happenedOn":"2026-03-09",   "householdId":"%s","ruleId":"r12","channel":"OFFLINE"}"""
                .formatted(household)).post(claims).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() {
        var key = UUID.randomUUID();
        enter(key, meeting("一")).then().statusCode(201);
        enter(key, meeting("二")).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherOperationIsRefused() {
        var key = UUID.randomUUID();
        var id = enter(key, meeting("一")).then().statusCode(201).extract().<String>path("id");
        asWithKey(coordinator, key).post(claims + "/" + id + "/withdraw").then().statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        as(coordinator).get(claims + "/" + id).then().body("state", equalTo("FIRST_CHECKED"));
    }

    @Test
    void keysBelongToThePersonWhoMadeThem() {
        var key = UUID.randomUUID();
        enter(key, meeting("一")).then().statusCode(201);
        villages.staff(village, Role.COORDINATOR, "bie" + village);
        asWithKey(TestLogin.staffToken("bie" + village), key).body(meeting("二")).post(claims).then().statusCode(201);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void tenIdenticalRequestsAtTheSameMomentHaveOneEffectAndOneAnswer() throws Exception {
        var key = UUID.randomUUID();
        Callable<?> request = () -> enter(key, meeting("一")).then().statusCode(201).extract().asString();
        assertThat(ConcurrentCalls.run(10, Collections.nCopies(10, request)).stream().distinct()).hasSize(1)
                .first().asString().contains("FIRST_CHECKED");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aRefusedRequestKeepsNothingAndMaySucceedLater() {
        var key = UUID.randomUUID();
        var nobody = Map.<String, Object>of("channel", "OFFLINE", "ruleId", "r99", "householdId", household.toString(),
                "happenedOn", "2026-03-09");
        enter(key, nobody).then().statusCode(422).body("code", equalTo("unknown-rule"));
        enter(key, meeting("一")).then().statusCode(201);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aWriteWithoutKeyIsRefused() {
        var request = given().contentType(ContentType.JSON).header("Authorization", "Bearer " + coordinator);
        request.body(meeting("一")).post(claims).then().statusCode(400).body("code", equalTo("idempotency-key-missing"));
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256})
    void keysHaveUpTo255Characters(int length) {
        given().contentType(ContentType.JSON).header("Authorization", "Bearer " + coordinator)
                .header("Idempotency-Key", "k".repeat(length)).body(meeting("一")).post(claims).then()
                .statusCode(length <= 255 ? 201 : 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "钥匙"})
    void keysAreVisibleAscii(String key) {
        given().config(HEADERS_AS_THEY_ARE).contentType(ContentType.JSON).header("Authorization", "Bearer " + coordinator)
                .header("Idempotency-Key", key).body(meeting("一")).post(claims).then().statusCode(400)
                .body("code", equalTo("idempotency-key-invalid"));
    }
}
