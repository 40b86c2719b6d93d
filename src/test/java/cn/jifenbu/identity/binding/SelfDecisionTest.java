package cn.jifenbu.identity.binding;

import static cn.jifenbu.testing.TestLogin.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.catalogue.model.ReviewPolicy;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.claims.ClaimFixture;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.testing.Policies;
import cn.jifenbu.testing.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Staff who want to belong to a household about which they decide: before, while and after they are bound to it.
@QuarkusTest
class SelfDecisionTest extends ClaimFixture {

    @Inject AdoptCatalogue catalogue;

    private String township;

    @BeforeEach
    void aTownship() {
        villages.townshipAdmin(village, "xiang" + village);
        township = TestLogin.staffToken("xiang" + village);
    }

    private String ask(String who) {
        return as(who).body(Map.of("householdCode", villages.codeOf(village, household), "name", "谢桂芳"))
                .post("/api/v1/me/household-binding").then().statusCode(201).extract().path("id");
    }

    private ValidatableResponse decide(String who, String binding, String how) {
        return as(who).post(path("/bindings/" + binding + "/" + how)).then();
    }

    private void bind(String who, String by) {
        decide(by, ask(who), "approve").statusCode(200);
    }

    private static void leave(String who) {
        var own = as(who).get("/api/v1/me/family").then().statusCode(200).extract().<String>path("items.find { it.me }.id");
        as(who).post("/api/v1/me/family/" + own + "/remove").then().statusCode(200);
    }

    @Test
    void nobodyDecidesAboutTheirOwnBinding() {
        for (var one : List.of(coordinator, admin)) {
            var binding = ask(one);
            for (var how : List.of("approve", "reject", "confirm-identity", "remove")) {
                decide(one, binding, how).statusCode(403).body("code", equalTo("own-household"));
            }
            decide(township, binding, "reject").statusCode(200);
        }
    }

    @Test
    void staffAreBoundFromAbove() {
        var colleague = staff(Role.COORDINATOR, "xie-b", 1);
        var ofCoordinator = ask(coordinator);
        as(admin).get(path("/bindings")).then().body("items.staff", contains(true));
        decide(colleague, ofCoordinator, "approve").statusCode(403).body("code", equalTo("binding-decided-above"));
        decide(admin, ofCoordinator, "approve").statusCode(200);
        var keeper = staff(Role.SHOPKEEPER, "dian");
        var ofKeeper = ask(keeper);
        decide(colleague, ofKeeper, "approve").statusCode(403).body("code", equalTo("binding-decided-above"));
        decide(admin2, ofKeeper, "approve").statusCode(200);
        var ofAdmin = ask(admin);
        decide(colleague, ofAdmin, "approve").statusCode(403).body("code", equalTo("binding-decided-above"));
        decide(admin2, ofAdmin, "approve").statusCode(403).body("code", equalTo("binding-decided-above"));
        decide(township, ofAdmin, "approve").statusCode(200);
        var ofTownship = ask(township);
        decide(admin2, ofTownship, "approve").statusCode(403).body("code", equalTo("binding-decided-above"));
    }

    /// The way around the reviewer's rule: leave, approve the family's claim, come back.
    @Test
    void whoLeftNotLongAgoStillDecidesNothingThere() {
        bind(admin, township);
        var id = online("r02", "2026-03-09");
        leave(admin);
        step(coordinator, id, "first-check").statusCode(200);
        step(admin, id, "approve").statusCode(403).body("code", equalTo("tied-household"));
        at("2026-06-07T09:00:00");
        step(admin, id, "approve").statusCode(403).body("code", equalTo("tied-household"));
        at("2026-06-09T09:00:00");
        step(admin, id, "approve").statusCode(200);
        var again = ask(admin);
        decide(admin2, again, "approve").statusCode(403).body("code", equalTo("binding-decided-above"));
        decide(township, again, "approve").statusCode(200);
    }

    @Test
    void thePolicySaysForHowLong() {
        catalogue.policy(village, Policies.reviewed(LocalDate.of(2026, 3, 1), "决议9号", new ReviewPolicy(7, 0, 10)));
        bind(admin, township);
        var id = online("r02", "2026-03-09");
        leave(admin);
        at("2026-03-19T09:00:00");
        step(admin, id, "first-check").statusCode(403).body("code", equalTo("tied-household"));
        at("2026-03-21T09:00:00");
        step(admin, id, "first-check").statusCode(200);
    }

    /// Asked for is enough; so is a relative.
    @Test
    void theOtherDoorsAreShutToo() {
        var neighbours = villages.household(village, 2);
        var member = as(admin2).get(path("/households/" + neighbours)).then().extract().<String>path("members[1].id");
        as(admin).body(Map.of("householdId", neighbours.toString(), "relation", "堂兄")).post(path("/declared-relations")).then()
                .statusCode(201);
        var home = "/households/" + neighbours;
        shut(as(admin).body(Map.of("ruleId", "r26", "householdId", neighbours.toString(), "happenedOn", "2026-03-09", "note",
                "乱倒垃圾")).post(path("/deductions")).then());
        shut(as(admin).body(Map.of("points", 1, "reason", "核查", "until", "2026-03-20")).post(path(home + "/holds")).then());
        shut(as(admin).body(Map.of("bankAccount", "6217003810012345678")).patch(path(home + "/members/" + member
                + "/personal-data")).then());
        shut(as(admin).body(Map.of("fields", List.of("PHONE"), "reason", "核对电话号码")).post(path(home + "/members/" + member
                + "/unmask")).then());
        shut(as(admin).body(Map.of("destination", "AWAY", "reason", "搬走了")).post(path(home + "/move")).then());
        shut(as(admin).post(path(home + "/card")).then());
        feedback(neighbours).forEach(id -> shut(as(admin).body(Map.of("text", "知道了")).post(path("/feedback/" + id + "/reply"))
                .then()));
    }

    private List<String> feedback(HouseholdId from) {
        var villager = villagerOf(from);
        as(villager).body(Map.of("kind", "SUGGESTION", "text", "路灯坏了")).post("/api/v1/me/feedback").then().statusCode(201);
        return as(admin2).get(path("/feedback")).then().statusCode(200).extract().path("items.id");
    }

    private static void shut(ValidatableResponse answer) {
        answer.statusCode(403).body("code", equalTo("tied-household"));
    }

    @Test
    void numbersOthersEnteredAreMaskedUntilTheIdentityCardWasSeen() {
        var member = as(admin).get(path("/households/" + household)).then().extract().<String>path("members[1].id");
        as(coordinator).body(Map.of("phone", "13812345678", "idNumber", "11010519491231002X", "bankAccount",
                "6217003810012345678")).patch(path("/households/" + household + "/members/" + member + "/personal-data")).then()
                .statusCode(200);
        var newcomer = TestLogin.newcomerToken();
        var binding = ask(newcomer);
        decide(coordinator, binding, "approve").statusCode(200).body("identityChecked", equalTo(false));
        as(newcomer).get("/api/v1/me/data").then().statusCode(200).body("register.phone", equalTo("138****5678"))
                .body("register.idNumber", equalTo("110***********002X"))
                .body("register.bankAccount", equalTo("6217***********5678"));
        decide(coordinator, binding, "confirm-identity").statusCode(200).body("identityChecked", equalTo(true));
        as(newcomer).get("/api/v1/me/data").then().body("register.idNumber", equalTo("11010519491231002X"));
    }

    @Test
    void thePhoneOneGaveOneselfIsWhole() {
        var newcomer = TestLogin.newcomerToken();
        var binding = as(newcomer).body(Map.of("householdCode", villages.codeOf(village, household), "name", "谢桂芳", "phone",
                "13987654321")).post("/api/v1/me/household-binding").then().statusCode(201).extract().<String>path("id");
        as(coordinator).body(Map.of("mayRedeem", true, "identityChecked", false))
                .post(path("/bindings/" + binding + "/approve")).then().statusCode(200);
        as(newcomer).get("/api/v1/me/data").then().body("register.phone", equalTo("13987654321"));
        var member = as(admin).get(path("/households/" + household)).then().extract().<String>path("members[1].id");
        as(coordinator).body(Map.of("phone", "13812345678")).patch(path("/households/" + household + "/members/" + member
                + "/personal-data")).then().statusCode(200);
        as(newcomer).get("/api/v1/me/data").then().body("register.phone", equalTo("138****5678"));
    }

    @Test
    void aCoordinatorWithoutGroupsWorksForNone() {
        villages.staff("kong" + village, new Grant(Role.COORDINATOR, village.division(), Set.of()));
        var none = TestLogin.staffToken("kong" + village);
        var id = online("r02", "2026-03-09");
        step(none, id, "first-check").statusCode(403).body("code", equalTo("not-your-group"));
        as(none).get(path("/review-queue?work=FIRST_CHECK")).then().statusCode(200).body("items.size()", equalTo(0));
        decide(none, ask(TestLogin.newcomerToken()), "approve").statusCode(403).body("code", equalTo("out-of-scope"));
    }
}
