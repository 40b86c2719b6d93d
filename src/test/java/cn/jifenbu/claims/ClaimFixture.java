package cn.jifenbu.claims;

import static cn.jifenbu.testing.TestLogin.as;

import cn.jifenbu.claims.notice.CloseNotices;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.testing.StaffedVillage;
import cn.jifenbu.testing.TestLogin;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/// A village where claims are made, looked at and put on the board.
public abstract class ClaimFixture extends StaffedVillage {

    @Inject public CloseNotices closeNotices;

    public String villagerOf(HouseholdId other) {
        return TestLogin.villagerToken(villages.codeOf(village, other));
    }

    public Map<String, Object> claim(String channel, String rule, String day) {
        return new HashMap<>(
                Map.of("channel", channel, "ruleId", rule, "householdId", household.toString(), "happenedOn", day));
    }

    public ValidatableResponse enter(String token, Map<String, Object> claim) {
        return as(token).body(claim).post(path("/claims")).then();
    }

    /// An online claim of the head, on its way.
    public String online(String rule, String day) {
        return enter(head, claim("ONLINE", rule, day)).statusCode(201).extract().path("id");
    }

    public ValidatableResponse step(String token, String id, String step) {
        return as(token).post(path("/claims/" + id + "/" + step)).then();
    }

    public ValidatableResponse step(String token, String id, String step, String reason) {
        return as(token).body(Map.of("reason", reason)).post(path("/claims/" + id + "/" + step)).then();
    }

    public ValidatableResponse read(String id) {
        return as(admin).get(path("/claims/" + id)).then().statusCode(200);
    }

    public ValidatableResponse account() {
        return as(head).get(path("/households/" + household + "/account")).then().statusCode(200);
    }

    /// A claim on the board, checked by the coordinator, approved by admin.
    public String onNotice(String rule) {
        var id = online(rule, "2026-03-09");
        step(coordinator, id, "first-check").statusCode(200);
        step(admin, id, "approve").statusCode(200);
        as(admin).post(path("/notices")).then().statusCode(201);
        return id;
    }
}
