package cn.jifenbu.web;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.testing.AnswerText;
import cn.jifenbu.testing.ApiOperation;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/// Everybody reads everything there is to read, sheets and exports included: nobody finds a whole number, and none of the staff
/// a whole name. Nor does whoever reads the log.
@QuarkusTest
class NoNumbersTest {

    static final String PHONE = "13787654321";
    static final String ID = "11010519491231002X";
    static final String CARD = "6217003810012345678";
    static final String NAME = "冉光明";

    @Inject VillageFixture villages;

    @Test
    void noReadAndNoExportShowsAWholeNumberOrName() throws IOException {
        var cast = TestActors.of(villages);
        var known = knownWithNumbers(cast);
        var leaks = new ArrayList<String>();
        int answered = 0;
        for (var operation : ApiOperation.all()) {
            if (!operation.method().equals("get") || operation.id().equals("copyMyData")) continue;
            for (var person : cast.people().entrySet()) {
                var request = given();
                if (person.getValue().token() != null) request.header("Authorization", "Bearer " + person.getValue().token());
                var answer = request.get(operation.address(known));
                if (answer.statusCode() == 200) answered++;
                var secrets = person.getValue().villager() ? List.of(PHONE, ID, CARD)
                        : List.of(PHONE, ID, CARD, NAME); // villagers read their own family's names
                var text = AnswerText.of(answer.asByteArray());
                if (secrets.stream().anyMatch(text::contains)) leaks.add(person.getKey() + " " + operation.id());
            }
        }
        assertThat(answered).isGreaterThan(200);
        assertThat(leaks).isEmpty();
    }

    /// Numbers on record, in a reason, and in a request that is refused.
    private static Map<String, String> knownWithNumbers(TestActors cast) {
        var admin = cast.people().get("VILLAGE_ADMIN").token();
        var household = "/api/v1/villages/" + cast.village() + "/households/" + cast.household();
        String member = as(admin).get(household).then().extract().path("members[0].id");
        var at = household + "/members/" + member;
        as(admin).body(Map.of("phone", PHONE, "idNumber", ID, "bankAccount", CARD)).patch(at + "/personal-data").then()
                .statusCode(200);
        as(admin).body(Map.of("fields", List.of("PHONE"), "reason", "核对 " + PHONE + " " + ID)).post(at + "/unmask").then()
                .statusCode(200);
        as(admin).body(Map.of("phone", PHONE + "0")).patch(at + "/personal-data").then().statusCode(400);
        var known = new HashMap<>(cast.known());
        known.put("member", member);
        return known;
    }

    @Test
    void theLogHasNone() throws IOException {
        knownWithNumbers(TestActors.of(villages));
        Logger.getLogger(NoNumbersTest.class).warnf("somebody writes %s and %s", PHONE, ID);
        var log = Files.readString(Path.of("target/test.log"));
        assertThat(log).contains("somebody writes 137****4321 and 110***********X").doesNotContain(PHONE, ID, CARD);
    }
}
