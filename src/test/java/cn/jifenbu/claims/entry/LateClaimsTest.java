package cn.jifenbu.claims.entry;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.jifenbu.claims.ClaimFixture;
import cn.jifenbu.testing.ConcurrentCalls;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// A day without network: the phone comes back and sends what it kept.
@QuarkusTest
class LateClaimsTest extends ClaimFixture {

    @Test
    void eachIsEnteredOnceInAnyOrderAndWhatNoLongerFitsIsListed() {
        var sweep = late("r06", "2026-03-09");
        var again = late("r06", "2026-03-08");
        var meeting = late("r12", "2026-03-09");
        send(List.of(sweep, again, meeting)).body("entered", equalTo(2)).body("conflicts", equalTo(1))
                .body("lines.result", contains("ENTERED", "CONFLICT", "ENTERED"))
                .body("lines[1].problem.code", equalTo("cap-reached"));
        send(List.of(meeting, again, sweep)).body("entered", equalTo(0)).body("alreadyThere", equalTo(2))
                .body("lines.result", contains("ALREADY_THERE", "CONFLICT", "ALREADY_THERE"));
        as(admin).get(path("/claims")).then().body("items", hasSize(2));
    }

    @Test
    void aKeyIsOneClaimsForEver() {
        var claim = late("r12", "2026-03-09");
        var other = new HashMap<>(late("r14", "2026-03-09"));
        other.put("clientKey", claim.get("clientKey"));
        send(List.of(claim, other, claim)).body("lines.result", contains("ENTERED", "CONFLICT", "ALREADY_THERE"))
                .body("lines[1].problem.code", equalTo("client-key-reused"));
    }

    @Test
    void aHouseholdThatWasFrozenMeanwhileIsAConflict() {
        villages.freeze(village, household);
        send(List.of(late("r12", "2026-03-09"))).body("lines[0].problem.code", equalTo("household-not-active"));
    }

    @Test
    void phonesThatSendAtOnceEnterOnce() throws Exception {
        var claims = List.of(late("r12", "2026-03-09"), late("r14", "2026-03-09"));
        Callable<?> phone = () -> send(claims).extract().path("entered");
        assertThat(ConcurrentCalls.run(6, Collections.nCopies(6, phone))).filteredOn(e -> e.equals(2)).hasSize(1);
        as(admin).get(path("/claims")).then().body("items", hasSize(2));
    }

    private Map<String, Object> late(String rule, String day) {
        return Map.of("clientKey", UUID.randomUUID().toString(), "channel", "OFFLINE", "ruleId", rule, "householdId",
                household.toString(), "happenedOn", day);
    }

    private ValidatableResponse send(List<Map<String, Object>> entries) {
        return as(coordinator).body(Map.of("entries", entries)).post(path("/claims/late")).then().statusCode(200);
    }
}
