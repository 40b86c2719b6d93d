package cn.jifenbu;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.testing.ApiOperation;
import cn.jifenbu.testing.GoldenFile;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What clients and other systems rely on.
@QuarkusTest
class ContractTest {

    /// Reads whose question or answer is too private for an address and for a kept reply.
    private static final Set<String> READ_BY_BODY = Set.of("unmaskPersonalData", "findMemberByNumber",
            "getFullPayoutList");

    @Test
    void theCommittedDocumentIsWhatTheServiceSays() throws IOException {
        var yaml = given().get("/q/openapi?format=yaml").then().statusCode(200).extract().asString();
        GoldenFile.equals(Path.of("openapi/openapi.yaml"), yaml);
    }

    @Test
    void everyOperationSaysWhatItDoesInChineseAndWhatMayGoWrong() throws IOException {
        assertThat(ApiOperation.all()).hasSizeGreaterThan(30).allSatisfy(operation -> {
            assertThat(operation.node().path("summary").asText()).as(operation.id()).matches(".*\\p{IsHan}.*");
            assertThat(operation.node().at("/responses/default/$ref").asText()).as(operation.id())
                    .isEqualTo("#/components/responses/Problem");
            assertThat(operation.node().path("tags").size()).as(operation.id()).isEqualTo(1);
        });
        assertThat(ApiOperation.all()).extracting(ApiOperation::id).doesNotHaveDuplicates();
    }

    /// Otherwise the clients' generated types know nothing.
    @Test
    void everyOperationSaysWhatItGives() throws IOException {
        assertThat(ApiOperation.all()).allSatisfy(operation -> {
            var responses = operation.node().path("responses");
            assertThat(names(responses)).as(operation.id()).anyMatch(code -> code.startsWith("2"));
            responses.properties().stream().filter(r -> r.getKey().startsWith("2") && !r.getKey().equals("204"))
                    .forEach(r -> assertThat(r.getValue().path("content")).as(operation.id()).isNotEmpty()
                            .allSatisfy(content -> assertThat(content.path("schema").isEmpty()).isFalse()));
        });
    }

    @Test
    void everyWriteToAVillageAsksForAKey() throws IOException {
        assertThat(ApiOperation.all()).filteredOn(o -> !o.method().equals("get") && o.path().contains("{village}")
                && !READ_BY_BODY.contains(o.id()))
                .isNotEmpty().allSatisfy(o -> assertThat(o.node().path("parameters").findValuesAsText("$ref"))
                        .as(o.id()).contains("#/components/parameters/Idempotency-Key"));
    }

    @Test
    void everyOperationButTheOpenOnesAsksForABearer() throws IOException {
        assertThat(ApiOperation.all()).filteredOn(ApiOperation::open).extracting(ApiOperation::path)
                .allMatch(path -> path.startsWith("/api/v1/auth/") || path.matches("(/api/v1)?/public/.*"));
        var scheme = ApiOperation.document().at("/components/securitySchemes/bearer");
        assertThat(scheme.path("type").asText()).isEqualTo("http");
        assertThat(scheme.path("scheme").asText()).isEqualTo("bearer");
    }

    @Test
    void theDocumentNamesNoHostAndStandsInOrder() throws IOException {
        var document = ApiOperation.document();
        assertThat(document.path("servers")).hasSize(1);
        assertThat(document.at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(names(document.path("paths"))).isSorted();
        assertThat(names(document.at("/components/schemas"))).isSorted();
        assertThat(document.at("/info/title").asText()).isEqualTo("积分簿");
    }

    @Test
    void codesAreStringsAndProblemsHaveTheirParts() throws IOException {
        var schemas = ApiOperation.document().at("/components/schemas");
        assertThat(schemas.at("/VillageId/type").asText()).isEqualTo("string");
        assertThat(schemas.at("/VillageId/pattern").asText()).isEqualTo("[1-9][0-9]{11}");
        assertThat(schemas.at("/HouseholdId/format").asText()).isEqualTo("uuid");
        assertThat(names(schemas.at("/Problem/properties"))).contains("type", "title", "status", "detail", "code", "errors",
                "requestId");
    }

    private static ArrayList<String> names(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
