package cn.jifenbu.claims.paper;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import cn.jifenbu.claims.ClaimFixture;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.testing.ConcurrentCalls;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Sign-in sheets and pre-numbered forms.
@QuarkusTest
class ClaimSheetTest extends ClaimFixture {

    @Test
    void aSignInSheetGivesManyHouseholdsTheirClaimAtOnce() {
        var others = List.of(villages.household(village), villages.household(village));
        var codes = others.stream().map(h -> Map.<String, Object>of("householdCode", villages.codeOf(village, h)));
        var lines = Stream.concat(Stream.of(Map.<String, Object>of("householdId", household.toString())), codes).toList();
        sheet("", Map.of("ruleId", "r12", "happenedOn", "2026-03-09", "event", "三月村民会", "lines", lines)).statusCode(201)
                .body("entered", equalTo(3)).body("refused", equalTo(0)).body("points", equalTo(12))
                .body("lines.state", everyItem(equalTo("FIRST_CHECKED"))).body("lines.claimNo", contains(1, 2, 3));
        as(admin).get(path("/claims?ruleId=r12")).then().body("items", hasSize(3));
    }

    @Test
    void oneBadLineHoldsUpTheSheetUnlessTheGoodOnesAreAskedFor() {
        var elsewhere = villages.household(village, 2);
        var lines = List.of(Map.of("householdId", household.toString()), Map.of("householdId", elsewhere.toString()),
                Map.of("householdCode", "没有这一户"), Map.of("householdId", household.toString(), "quantity", 5),
                Map.of("householdId", household.toString(), "householdCode", "两个都填"));
        var body = Map.of("ruleId", "r12", "happenedOn", "2026-03-09", "lines", lines);
        sheet("", body).statusCode(422).body("code", equalTo("rows-refused"))
                .body("errors.field", contains("rows[2]", "rows[3]", "rows[4]", "rows[5].householdId"));
        as(admin).get(path("/claims")).then().body("items", empty());
        sheet("?dryRun=true", body).statusCode(200).body("dryRun", equalTo(true)).body("entered", equalTo(1))
                .body("refused", equalTo(4));
        as(admin).get(path("/claims")).then().body("items", empty());
        sheet("?goodRowsOnly=true", body).statusCode(201).body("entered", equalTo(1)).body("refused", equalTo(4))
                .body("lines.problem.code", contains("not-your-group", "unknown-household", "quantity-out-of-range",
                        "invalid-fields"));
        as(admin).get(path("/claims")).then().body("items", hasSize(1));
    }

    @Test
    void linesOfOneSheetCountAgainstEachOthersCap() {
        var line = Map.of("householdId", household.toString(), "ruleId", "r06", "happenedOn", "2026-03-09");
        sheet("?goodRowsOnly=true", Map.of("lines", List.of(line, line))).statusCode(201).body("entered", equalTo(1))
                .body("lines[1].problem.code", equalTo("cap-reached"));
    }

    @Test
    void aPrintedFormIsEnteredOnceAndItsSumMustAgree() {
        var batch = as(coordinator).body(Map.of("group", 1, "count", 3)).post(path("/paper-forms")).then().statusCode(201)
                .body("printed", equalTo(3)).body("out", equalTo(3)).extract().jsonPath();
        String first = batch.getString("firstForm"), last = batch.getString("lastForm");
        var page = as(coordinator).get(path("/paper-forms/" + batch.getString("id"))).then().statusCode(200).extract()
                .asString();
        assertThat(page).contains(first, last, "<svg").doesNotContain("冉光明", "script");
        var lines = List.of(Map.of("householdId", household.toString(), "ruleId", "r06", "happenedOn", "2026-03-09"));
        sheet("", Map.of("formNo", first, "writtenTotal", 7, "lines", lines)).statusCode(422)
                .body("code", equalTo("sheet-total-wrong")).body("detail", containsString("5 分"));
        sheet("", Map.of("formNo", first, "writtenTotal", 5, "lines", lines)).statusCode(201).body("entered", equalTo(1));
        sheet("", Map.of("formNo", first, "writtenTotal", 5, "lines", lines)).statusCode(409)
                .body("code", equalTo("form-ended"));
        sheet("", Map.of("formNo", "000001-00", "lines", lines)).statusCode(422).body("code", equalTo("unknown-form"));
        sheet("", Map.of("formNo", "009999-" + "00", "lines", lines)).statusCode(422);
        as(coordinator).body(Map.of("formNo", last, "reason", "写坏了")).post(path("/paper-forms/void")).then()
                .statusCode(200).body("used", equalTo(1)).body("voided", equalTo(1)).body("out", equalTo(1))
                .body("claims", equalTo(1)).body("points", equalTo(5));
        as(coordinator).body(Map.of("formNo", last, "reason", "又写坏了")).post(path("/paper-forms/void")).then()
                .statusCode(409).body("code", equalTo("form-ended"));
    }

    @Test
    void twoWhoEnterOneFormAtOnceEnterItOnce() throws Exception {
        var form = as(coordinator).body(Map.of("group", 1, "count", 1)).post(path("/paper-forms")).then()
                .extract().<String>path("firstForm");
        var other = villages.household(village);
        List<Callable<?>> both = List.of(() -> form(coordinator, form, household), () -> form(admin, form, other));
        assertThat(ConcurrentCalls.run(2, both)).containsExactlyInAnyOrder(201, 409);
        as(admin).get(path("/claims")).then().body("items", hasSize(1));
    }

    @Test
    void villagersEnterNoSheets() {
        as(head).body(Map.of("lines", List.of(Map.of("householdId", household.toString())))).post(path("/claims/sheets")).then()
                .statusCode(403);
        as(coordinator).body(Map.of("group", 9, "count", 1)).post(path("/paper-forms")).then().statusCode(400)
                .body("errors.field", contains("group"));
    }

    private int form(String token, String form, HouseholdId of) {
        return as(token).body(Map.of("formNo", form, "lines",
                List.of(Map.of("householdId", of.toString(), "ruleId", "r06", "happenedOn", "2026-03-09"))))
                .post(path("/claims/sheets")).then().extract().statusCode();
    }

    private ValidatableResponse sheet(String query, Object body) {
        return as(coordinator).body(body).post(path("/claims/sheets" + query)).then();
    }
}
