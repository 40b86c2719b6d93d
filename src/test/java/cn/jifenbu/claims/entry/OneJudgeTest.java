package cn.jifenbu.claims.entry;

import static cn.jifenbu.testing.TestLogin.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.jifenbu.claims.ClaimFixture;
import cn.jifenbu.shared.Role;
import cn.jifenbu.testing.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is mended or handed in later meets the same questions as what is entered.
@QuarkusTest
class OneJudgeTest extends ClaimFixture {
    private String standIn;

    /// Of group 2, lent group 1 until 12 March.
    @BeforeEach
    void someoneStandsInForGroupOne() {
        var person = villages.staff(village, Role.COORDINATOR, "xie2" + village, 2).person();
        standIn = TestLogin.staffToken("xie2" + village);
        as(admin).body(Map.of("personId", person.toString(), "group", 1, "from", "2026-03-10", "until", "2026-03-12"))
                .post(path("/review-covers")).then().statusCode(201);
    }

    @Test
    void whoEntersForAnotherMayAlsoMend() {
        var draft = draft(standIn);
        mend(standIn, draft, Map.of("note", "改过")).statusCode(200).body("note", equalTo("改过")).body("state", equalTo("DRAFT"));
        step(standIn, draft, "submit").statusCode(200).body("state", equalTo("FIRST_CHECKED"));
    }

    @Test
    void whoseGroupIsGoneHandsInNoOldDraft() {
        var draft = draft(standIn);
        at("2026-03-13T09:00:00");
        standIn = TestLogin.staffToken("xie2" + village);
        admin = staff(Role.VILLAGE_ADMIN, "cun-b");
        step(standIn, draft, "submit").statusCode(403).body("code", equalTo("not-your-group"));
        mend(standIn, draft, Map.of()).statusCode(403).body("code", equalTo("not-your-group"));
        read(draft).body("state", equalTo("DRAFT")).body("steps", hasSize(1));
    }

    /// The villagers' page offers it; the paper's channel was the coordinator's choice, and is looked at again.
    @Test
    void aFamilyHandsInAgainWhatCameBackFromPaper() {
        var id = enter(coordinator, claim("OFFLINE", "r12", "2026-03-09")).statusCode(201).extract().<String>path("id");
        step(admin, id, "return", "请写明地点").statusCode(200);
        mend(head, id, Map.of()).statusCode(422).body("code", equalTo("not-for-this-channel"));
        step(head, id, "submit").statusCode(200).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void whatCameBackFromPaperIsCheckedAgainByHandingItIn() {
        var id = enter(coordinator, claim("OFFLINE", "r12", "2026-03-09")).statusCode(201).extract().<String>path("id");
        step(admin, id, "return", "请写明地点").statusCode(200);
        step(coordinator, id, "submit").statusCode(200).body("state", equalTo("FIRST_CHECKED"));
        read(id).body("steps.to", contains("DRAFT", "SUBMITTED", "FIRST_CHECKED", "RETURNED", "SUBMITTED", "FIRST_CHECKED"))
                .body("steps[4].from", equalTo("RETURNED"));
    }

    private String draft(String token) {
        var claim = claim("OFFLINE", "r12", "2026-03-09");
        claim.put("draft", true);
        return enter(token, claim).statusCode(201).body("state", equalTo("DRAFT")).extract().path("id");
    }

    private ValidatableResponse mend(String token, String id, Map<String, Object> change) {
        var body = new HashMap<String, Object>(Map.of("happenedOn", "2026-03-09"));
        body.putAll(change);
        return as(token).body(body).put(path("/claims/" + id)).then();
    }
}
