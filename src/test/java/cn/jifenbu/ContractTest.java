package cn.jifenbu;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.testing.ApiOperation;
import cn.jifenbu.testing.GoldenFile;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What clients and other systems rely on.
@QuarkusTest
class ContractTest {

    /// Whose question or answer is too private for an address and for a kept reply: reads, and prints of cards.
    private static final Set<String> NEVER_KEPT = Set.of("unmaskPersonalData", "findMemberByNumber", "getFullPayoutList",
            "printNewCard", "printNewGroupCards");

    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z_]{3,}\\b");

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
                && !NEVER_KEPT.contains(o.id()))
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

    /// A digit at the end says that two types have one name, and which of them gets it changes with every new one.
    @Test
    void noSchemaIsNumberedForWantOfAName() throws IOException {
        assertThat(names(ApiOperation.document().at("/components/schemas"))).noneMatch(name -> name.matches(".*[0-9]"));
    }

    @Test
    void everyFieldAndParameterSaysWhatItMeans() throws IOException {
        assertThat(places(ApiOperation.document())).isNotEmpty().allSatisfy((place, described) -> assertThat(
                described.path("description").asText()).as("%s: say it in openapi/fields.properties", place)
                .matches(".*\\S.*"));
    }

    @Test
    void noWordIsExplainedThatNothingUses() throws IOException {
        var words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/openapi/fields.properties"))) {
            words.load(in);
        }
        var used = places(ApiOperation.document()).keySet().stream()
                .map(place -> words.containsKey(place) ? place : place.substring(place.indexOf('.') + 1)).toList();
        assertThat(words.stringPropertyNames()).allMatch(used::contains);
    }

    @Test
    void everyFieldOfAnAnswerSaysWhetherItIsAlwaysThere() throws IOException {
        var document = ApiOperation.document();
        var asked = new TreeSet<String>();
        for (var operation : ApiOperation.all()) collect(document, operation.node().path("requestBody"), asked);
        assertThat(document.at("/components/schemas").properties())
                .filteredOn(s -> s.getValue().has("properties") && !asked.contains(s.getKey()))
                .isNotEmpty().allMatch(s -> s.getValue().path("required").size() > 0);
    }

    /// Words in capitals are constants, and a reader will compare with them.
    @Test
    void aFieldIsExplainedWithItsOwnConstants() throws IOException {
        var document = ApiOperation.document();
        places(document).forEach((place, field) -> {
            var constants = new ArrayList<String>();
            field.findValuesAsText("$ref").forEach(ref -> document.at(ref.substring(1) + "/enum")
                    .forEach(constant -> constants.add(constant.asText())));
            if (constants.isEmpty()) return;
            var said = CONSTANT.matcher(field.path("description").asText()).results().map(MatchResult::group).toList();
            assertThat(constants).as(place).containsAll(said);
        });
    }

    /// What a field is called with its schema, `parameter` for parameters, and what the document says of it.
    private static Map<String, JsonNode> places(JsonNode document) {
        var places = new TreeMap<String, JsonNode>();
        document.at("/components/schemas").properties().forEach(schema -> schema.getValue().path("properties").properties()
                .forEach(field -> places.put(schema.getKey() + "." + field.getKey(), field.getValue())));
        document.path("paths").findValues("parameters").forEach(list -> list.forEach(parameter -> {
            if (parameter.has("name")) places.put("parameter." + parameter.path("name").asText(), parameter);
        }));
        return places;
    }

    private static void collect(JsonNode document, JsonNode from, Set<String> schemas) {
        for (var ref : from.findValuesAsText("$ref")) {
            if (schemas.add(ref.substring(ref.lastIndexOf('/') + 1))) collect(document, document.at(ref.substring(1)), schemas);
        }
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
