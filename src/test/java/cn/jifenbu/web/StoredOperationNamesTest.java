package cn.jifenbu.web;

import static cn.jifenbu.testing.TestLogin.as;
import static cn.jifenbu.testing.TestLogin.asWithKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.claims.entry.ClaimResource.ClaimRequest;
import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.privacy.KeyedHash;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import cn.jifenbu.web.auditing.OperationName;
import cn.jifenbu.web.idempotency.RequestHash;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is stored or hashed of an operation is its published name; Java methods may be renamed.
@QuarkusTest
class StoredOperationNamesTest {

    private static final URI SOMEWHERE = URI.create("/api/v1/somewhere?a=b");

    @Inject VillageFixture villages;
    @Inject RequestHash hash;
    @Inject KeyedHash hashes;
    @Inject ObjectMapper json;
    VillageId village;
    UUID household;
    String coordinator;

    static class Renamed {
        @Operation(operationId = "doSomething")
        public void before() {}

        @Operation(operationId = "doSomething")
        public void after() {}
    }

    @BeforeEach
    void aVillage() {
        village = villages.found();
        household = villages.household(village).value();
        villages.staff(village, Role.COORDINATOR, "xie" + village);
        coordinator = TestLogin.staffToken("xie" + village);
    }

    @Test
    void aRenamedMethodIsTheSameOperation() throws Exception {
        var before = OperationName.of(Renamed.class.getMethod("before"));
        assertThat(OperationName.of(Renamed.class.getMethod("after"))).isEqualTo(before).isEqualTo("doSomething");
    }

    @Test
    void operationsFromTheBeginningAreHashedUnderTheirMethodsNameOfThen() {
        assertThat(hash.of("createClaim", SOMEWHERE, "{}")).isEqualTo(hashes.of("request", "create /api/v1/somewhere a=b {}"));
        assertThat(hash.of("mendClaim", SOMEWHERE, "{}")).isNotEqualTo(hash.of("createClaim", SOMEWHERE, "{}"));
    }

    /// The first version to keep replies hashed the method's name, which was `create`.
    @Test
    void aRepeatThatCrossesTheDeploymentIsAnswered() throws Exception {
        var first = claim(UUID.randomUUID(), "一").statusCode(201).extract().<String>path("id");
        var key = UUID.randomUUID();
        var old = hashes.of("request", "create " + path() + "  " + body("一"));
        TestDatabase.change("""
                insert into idempotent_reply (village_id, person_id, key, request_hash, status, location, body, recorded_at)
                select village_id, person_id, '%s', '\\x%s', status, location, body, recorded_at from idempotent_reply
                where village_id = %s""".formatted(key, HexFormat.of().formatHex(old), village));
        claim(key, "一").statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(first));
        claim(key, "二").statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void aNewOperationIsHashedUnderItsPublishedName() {
        assertThat(hash.of("doSomething", SOMEWHERE, "{}"))
                .isEqualTo(hashes.of("request", "doSomething /api/v1/somewhere a=b {}"));
    }

    @Test
    void theAuditLogSaysTheOperationsPublishedName() throws Exception {
        claim(UUID.randomUUID(), "一").statusCode(201);
        villages.staff(village, Role.AUDITOR, "jian" + village);
        as(TestLogin.staffToken("jian" + village)).get("/api/v1/villages/" + village + "/audit-log?outcome=DONE").then()
                .body("items.operation", contains("createClaim"));
    }

    private String path() {
        return "/api/v1/villages/" + village + "/claims";
    }

    /// As the service understands it.
    private String body(String note) throws JsonProcessingException {
        var day = LocalDate.now().minusDays(1);
        return json.writeValueAsString(
                new ClaimRequest(ClaimChannel.OFFLINE, "r12", household, null, day, null, note, null, null, null, null));
    }

    private ValidatableResponse claim(UUID key, String note) throws JsonProcessingException {
        return asWithKey(coordinator, key).body(body(note)).post(path()).then();
    }
}
