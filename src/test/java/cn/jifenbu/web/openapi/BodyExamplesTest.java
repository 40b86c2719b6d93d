package cn.jifenbu.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.testing.ApiOperation;
import cn.jifenbu.testing.SchemaCheck;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What stands in the document to be copied is what the document asks for.
@QuarkusTest
class BodyExamplesTest {

    /// Who goes through a village's year with the document in hand needs these.
    private static final Set<String> MAIN = Set.of("logInStaff", "createClaim", "reviewClaimsInBulk", "returnClaim",
            "objectToClaim", "resolveObjection", "recordDeduction", "placeRedemption", "handOverRedemption", "declareIncome",
            "prepareDividendRun", "decideOpenItems", "recordDividendPayments", "changePolicy", "registerHousehold");

    @Test
    void everyExampleIsWhatItsSchemaAsksFor() throws IOException {
        var document = ApiOperation.document();
        var examples = new ObjectMapper().readTree(Files.readString(Path.of("src/main/resources/openapi/examples.json")));
        assertThat(examples.size()).isGreaterThanOrEqualTo(30);
        examples.properties().forEach(example -> {
            var schema = document.at("/components/schemas/" + example.getKey());
            assertThat(schema.isMissingNode()).as(example.getKey()).isFalse();
            assertThat(SchemaCheck.faults(document, schema, example.getValue())).as(example.getKey()).isEmpty();
            assertThat(schema.at("/examples/0")).as(example.getKey()).isEqualTo(example.getValue());
        });
    }

    @Test
    void everyMainOperationWithABodyHasOne() throws IOException {
        var document = ApiOperation.document();
        var without = new TreeSet<>(MAIN);
        ApiOperation.all().stream().filter(operation -> MAIN.contains(operation.id())).forEach(operation -> {
            var schema = operation.node().at("/requestBody/content/application~1json/schema/$ref").asText();
            if (document.at(schema.substring(1)).has("examples")) without.remove(operation.id());
        });
        assertThat(without).isEmpty();
    }
}
