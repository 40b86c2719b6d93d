package cn.jifenbu.catalogue.drafts;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogueDraftTest {
    @Inject VillageFixture villages;
    @Inject BusinessClock clock;
    VillageId village;
    String admin;
    String township;
    String path;

    @BeforeEach
    void aVillageAndItsTownship() {
        clock.standAt(Instant.parse("2026-03-10T10:00:00+08:00"));
        village = villages.found();
        villages.staff(village, Role.VILLAGE_ADMIN, "cun" + village);
        villages.townshipAdmin(village, "xiang" + village);
        admin = TestLogin.staffToken("cun" + village);
        township = TestLogin.staffToken("xiang" + village);
        path = "/api/v1/villages/" + village;
    }

    @Test
    void aDraftGoesFromTheVillageToTheTownshipAndIntoForce() {
        var id = draft("2026-04-01", rule("n1", "打扫公共晒坝", 3)).statusCode(201).body("state", equalTo("DRAFT"))
                .body("findings", empty()).extract().<String>path("id");
        step(admin, id, "submit", null).statusCode(200).body("state", equalTo("SUBMITTED"));
        step(township, id, "approve", Map.of("resolution", "善府〔2026〕3号")).statusCode(200)
                .body("state", equalTo("APPROVED")).body("versionNo", equalTo(2))
                .body("resolution", equalTo("善府〔2026〕3号"));
        as(admin).get(path + "/catalogue?on=2026-03-31").then().body("versionNo", equalTo(1));
        as(admin).get(path + "/catalogue?on=2026-04-01").then().body("versionNo", equalTo(2))
                .body("rules.id", contains("n1")).body("resolution", equalTo("善府〔2026〕3号"));
        as(admin).get(path + "/catalogue-versions").then().body("items.state", contains("APPROVED"));
        step(township, id, "approve", Map.of("resolution", "x")).statusCode(409).body("code", equalTo("draft-not-in-state"));
    }

    @Test
    void privateLifeIsNotHandedIn() {
        var id = draft("2026-04-01", rule("n1", "一年不上访", 10)).statusCode(201)
                .body("findings.code", contains("private-life")).extract().<String>path("id");
        step(admin, id, "submit", null).statusCode(422).body("code", equalTo("rules-refused"))
                .body("errors.field", contains("n1.private-life"));
        as(admin).body(body("2026-04-01", rule("n1", "打扫公共晒坝", 3))).put(path + "/catalogue-versions/" + id).then()
                .statusCode(200).body("findings", empty());
        step(admin, id, "submit", null).statusCode(200);
    }

    @Test
    void aReturnedDraftIsRewrittenAndHandedInAgain() {
        var id = draft("2026-04-01", rule("n1", "打扫公共晒坝", 3)).extract().<String>path("id");
        step(township, id, "approve", Map.of("resolution", "x")).statusCode(409);
        step(admin, id, "submit", null).statusCode(200);
        as(admin).body(body("2026-04-01", rule("n1", "打扫公共晒坝", 9))).put(path + "/catalogue-versions/" + id).then()
                .statusCode(409).body("code", equalTo("draft-not-in-state"));
        step(township, id, "return", Map.of("reason", "分数偏高")).statusCode(200).body("state", equalTo("RETURNED"))
                .body("reason", equalTo("分数偏高"));
        step(admin, id, "submit", null).statusCode(200);
        step(admin, id, "withdraw", null).statusCode(200).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void nobodyApprovesTheirOwnDraft() {
        var id = as(township).body(body("2026-04-01", rule("n1", "打扫公共晒坝", 3))).post(path + "/catalogue-versions").then()
                .statusCode(201).extract().<String>path("id");
        step(township, id, "submit", null).statusCode(200);
        step(township, id, "approve", Map.of("resolution", "x")).statusCode(403).body("code", equalTo("approver-submitted"));
        step(admin, id, "approve", Map.of("resolution", "x")).statusCode(403).body("code", equalTo("out-of-scope"));
    }

    @Test
    void aVersionBeginsTomorrowAtTheEarliest() {
        var id = draft("2026-03-10", rule("n1", "打扫公共晒坝", 3)).extract().<String>path("id");
        step(admin, id, "submit", null).statusCode(422).body("code", equalTo("version-too-early"))
                .body("errors.field", contains("validFrom"));
    }

    @Test
    void linesThatAreNoRulesAreNamed() {
        var half = new HashMap<>(rule("n1", "打扫公共晒坝", 3));
        half.remove("capPeriod");
        draft("2026-04-01", half).statusCode(400).body("errors.field", contains("rules[0].capPeriod"));
        draft("2026-04-01", rule("n1", "打扫公共晒坝", -3)).statusCode(400).body("errors.field", contains("rules[0].points"));
        as(admin).get(path + "/catalogue-versions/00000000-0000-0000-0000-000000000000").then().statusCode(404)
                .body("code", equalTo("unknown-draft"));
    }

    @Test
    void aDeedIsJudgedByTheVersionOfItsDay() {
        var household = villages.household(village);
        var head = TestLogin.villagerToken(villages.codeOf(village, household));
        var mine = new HashMap<>(rule("r02", "打扫自家门前责任区", 7));
        var newer = rule("n1", "打扫公共晒坝", 3);
        var id = draft("2026-03-15", mine, newer).extract().<String>path("id");
        step(admin, id, "submit", null).statusCode(200);
        step(township, id, "approve", Map.of("resolution", "善府〔2026〕3号")).statusCode(200);
        clock.standAt(Instant.parse("2026-03-20T10:00:00+08:00"));
        claim(head, household, "r02", "2026-03-14").statusCode(201).body("points", equalTo(2));
        claim(head, household, "r02", "2026-03-16").statusCode(201).body("points", equalTo(7));
        claim(head, household, "n1", "2026-03-14").statusCode(422).body("code", equalTo("deed-before-the-rule"));
        claim(head, household, "n1", "2026-03-15").statusCode(201);
    }

    @Test
    void thePolicyIsADocumentToo() {
        var id = as(admin).body(Map.of("validFrom", "2026-04-01", "resolution", "村民代表会议决议", "noticeDays", 3, "review",
                Map.of("dueDays", 4, "secondLookPercent", 10))).post(path + "/policy-versions").then().statusCode(201)
                .body("policy.noticeDays", equalTo(3)).extract().<String>path("id");
        as(admin).post(path + "/policy-versions/" + id + "/submit").then().statusCode(200);
        as(township).body(Map.of("resolution", "善府〔2026〕4号")).post(path + "/policy-versions/" + id + "/approve").then()
                .statusCode(200).body("versionNo", equalTo(2));
        as(admin).get(path + "/policy?on=2026-03-31").then().body("noticeDays", equalTo(5));
        as(admin).get(path + "/policy?on=2026-04-01").then().body("noticeDays", equalTo(3))
                .body("resolution", equalTo("善府〔2026〕4号")).body("review.secondLookPercent", equalTo(10));
    }

    @Test
    void aReturnedPolicyIsRewrittenAndHandedInAgain() {
        var wish = Map.of("validFrom", "2026-04-01", "resolution", "村民代表会议决议", "noticeDays", 3);
        var id = as(admin).body(wish).post(path + "/policy-versions").then().statusCode(201).extract().<String>path("id");
        var drafts = path + "/policy-versions/" + id;
        as(admin).body(wish).put(path + "/catalogue-versions/" + id).then().statusCode(400);
        as(admin).body(body("2026-04-01", rule("n1", "打扫公共晒坝", 3))).put(path + "/catalogue-versions/" + id).then()
                .statusCode(404).body("code", equalTo("unknown-draft"));
        as(admin).post(drafts + "/submit").then().statusCode(200);
        as(admin).body(wish).put(drafts).then().statusCode(409).body("code", equalTo("draft-not-in-state"));
        as(township).body(Map.of("reason", "公示太短")).post(drafts + "/return").then().statusCode(200);
        as(admin).body(Map.of("validFrom", "2026-04-02", "resolution", "村民代表会议第二次决议", "noticeDays", 7,
                "lateEntryUntil", "--02-30")).put(drafts).then().statusCode(400)
                .body("errors.field", contains("lateEntryUntil"));
        as(admin).body(Map.of("validFrom", "2026-04-02", "resolution", "村民代表会议第二次决议", "noticeDays", 7)).put(drafts)
                .then().statusCode(200).body("policy.noticeDays", equalTo(7)).body("validFrom", equalTo("2026-04-02"))
                .body("explanation", equalTo("村民代表会议第二次决议")).body("state", equalTo("RETURNED"));
        as(admin).post(drafts + "/submit").then().statusCode(200).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void twoWhoDecideAtOnceDecideOnce() throws Exception {
        villages.townshipAdmin(village, "xiang2" + village);
        var second = TestLogin.staffToken("xiang2" + village);
        var id = draft("2026-04-01", rule("n1", "打扫公共晒坝", 3)).extract().<String>path("id");
        step(admin, id, "submit", null).statusCode(200);
        List<Callable<?>> both = List.of(
                () -> step(township, id, "approve", Map.of("resolution", "甲")).extract().statusCode(),
                () -> step(second, id, "return", Map.of("reason", "乙")).extract().statusCode());
        assertThat(ConcurrentCalls.run(2, both)).containsExactlyInAnyOrder(200, 409);
    }

    private ValidatableResponse claim(String head, HouseholdId household, String rule, String day) {
        return as(head)
                .body(Map.of("channel", "ONLINE", "ruleId", rule, "householdId", household.toString(), "happenedOn", day))
                .post(path + "/claims").then();
    }

    @SafeVarargs
    private ValidatableResponse draft(String from, Map<String, Object>... rules) {
        return as(admin).body(body(from, rules)).post(path + "/catalogue-versions").then();
    }

    @SafeVarargs
    static Map<String, Object> body(String from, Map<String, Object>... rules) {
        return Map.of("validFrom", from, "explanation", "村民代表会议讨论通过", "rules", List.of(rules));
    }

    static Map<String, Object> rule(String id, String title, int points) {
        return new HashMap<>(Map.of("id", id, "position", 1, "category", "人居环境", "title", title, "kind", "CLAIM", "points",
                points, "capTimes", 1, "capPeriod", "WEEK", "evidence", "现场照片", "claimants", List.of("HOUSEHOLD")));
    }

    private ValidatableResponse step(String token, String id, String step, Object body) {
        var request = as(token);
        if (body != null) request.body(body);
        return request.post(path + "/catalogue-versions/" + id + "/" + step).then();
    }
}
