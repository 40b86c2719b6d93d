package cn.jifenbu.feedback;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FeedbackTest {

    private static final String MINE = "/api/v1/me/feedback";

    @Inject VillageFixture villages;

    VillageId village;
    HouseholdId household;
    String head;
    String admin;

    @BeforeEach
    void aVillage() {
        village = villages.found();
        household = villages.household(village);
        head = TestLogin.villagerToken(villages.codeOf(village, household));
        admin = staff(Role.VILLAGE_ADMIN);
    }

    private String staff(Role role) {
        villages.staff(village, role, role + "-feedback-" + village);
        return TestLogin.staffToken(role + "-feedback-" + village);
    }

    private String send(String text) {
        return as(head).body(Map.of("kind", "SUGGESTION", "text", text)).post(MINE).then().statusCode(201)
                .body("reply", nullValue()).extract().path("id");
    }

    private ValidatableResponse reply(String token, String id, String text) {
        return as(token).body(Map.of("text", text)).post(ofVillage() + "/" + id + "/reply").then();
    }

    private String ofVillage() {
        return "/api/v1/villages/" + village + "/feedback";
    }

    @Test
    void whatAVillagerWritesIsAnsweredAndReadByThatVillager() {
        var id = send("路灯坏了");
        as(admin).get(ofVillage()).then().statusCode(200).body("items.id", contains(id))
                .body("items[0].householdCode", equalTo(villages.codeOf(village, household)));
        reply(admin, id, "明天修").statusCode(200).body("reply", equalTo("明天修"));
        as(head).get(MINE).then().statusCode(200).body("items", hasSize(1)).body("items[0].reply", equalTo("明天修"));
        as(admin).get(ofVillage()).then().body("items", empty());
        as(admin).queryParam("answered", "true").get(ofVillage()).then().body("items.id", contains(id));
    }

    @Test
    void theOldestQuestionWaitsFirst() {
        var first = send("一");
        var second = send("二");
        as(admin).get(ofVillage()).then().body("items.id", contains(first, second));
        as(head).get(MINE).then().body("items.id", contains(second, first));
    }

    @Test
    void theHomePageSaysHowManyWait() {
        send("一");
        var second = send("二");
        var dashboard = "/api/v1/villages/" + village + "/dashboard";
        as(admin).get(dashboard).then().statusCode(200).body("waiting.feedback", equalTo(2));
        reply(admin, second, "好的").statusCode(200);
        as(admin).get(dashboard).then().body("waiting.feedback", equalTo(1));
    }

    @Test
    void neighboursDoNotSeeEachOthersFeedback() {
        send("只给村里看");
        var neighbour = TestLogin.villagerToken(villages.codeOf(village, villages.household(village)));
        as(neighbour).get(MINE).then().statusCode(200).body("items", empty());
        as(neighbour).get(ofVillage()).then().statusCode(403);
    }

    @Test
    void theWordsOfWhoLeavesForGoodAreTakenAway() {
        var id = send("我是东头冉家的，路灯坏了");
        reply(admin, id, "明天修").statusCode(200);
        as(head).body(Map.of("confirm", "注销")).post("/api/v1/me/deletion").then().statusCode(200);
        as(admin).queryParam("answered", "true").get(ofVillage()).then().statusCode(200).body("items.id", contains(id))
                .body("items[0].text", equalTo("（本人已注销，内容已删除）")).body("items[0].reply", equalTo("明天修"));
    }

    @Test
    void anAnswerStands() {
        var id = send("路灯坏了");
        reply(admin, id, "明天修").statusCode(200);
        reply(admin, id, "不修").statusCode(409).body("code", equalTo("feedback-already-answered"));
        as(head).get(MINE).then().body("items[0].reply", equalTo("明天修"));
    }

    @Test
    void ofTwoAnswersAtOnceOneCounts() throws Exception {
        var id = send("路灯坏了");
        Callable<Integer> answer = () -> reply(admin, id, "明天修").extract().statusCode();
        assertThat(ConcurrentCalls.run(4, Collections.nCopies(4, answer))).containsOnlyOnce(200)
                .filteredOn(status -> !status.equals(200)).containsOnly(409);
    }

    @Test
    void onlyThoseInChargeAnswer() {
        var id = send("路灯坏了");
        reply(staff(Role.COORDINATOR), id, "我来答").statusCode(403);
        reply(staff(Role.AUDITOR), id, "我来答").statusCode(403);
        reply(head, id, "我来答").statusCode(403);
    }

    @Test
    void whatIsNotThereIsNotAnswered() {
        reply(admin, UUID.randomUUID().toString(), "好").statusCode(404).body("code", equalTo("unknown-feedback"));
    }

    @Test
    void somebodyOfNoVillageIsToldToBindFirst() {
        as(admin).body(Map.of("kind", "COMPLAINT", "text", "不满意")).post(MINE).then().statusCode(409)
                .body("code", equalTo("feedback-needs-household"));
        as(admin).get(MINE).then().statusCode(200).body("items", empty());
    }

    @Test
    void emptyAndOverlongTextsAreRefusedWithTheirField() {
        as(head).body(Map.of("kind", "COMPLAINT", "text", " ")).post(MINE).then().statusCode(400)
                .body("errors[0].field", equalTo("text"));
        as(head).body(Map.of("kind", "COMPLAINT", "text", "长".repeat(1001))).post(MINE).then().statusCode(400);
        as(head).get(MINE).then().body("items", empty());
    }

    @Test
    void everybodyMayAskWhetherThisIsTheDemo() {
        given().get("/api/v1/public/about").then().statusCode(200).body("demo", equalTo(false));
    }
}
