package cn.jifenbu.claims.web;

import static cn.jifenbu.testing.Login.as;

import cn.jifenbu.claims.CloseNotices;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.Login;
import cn.jifenbu.testing.Village;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/// A village with one household in group 1 and the people who handle its claims, on 10 March 2026 at ten in the morning.
abstract class ClaimScene {

    @Inject Village villages;
    @Inject BusinessClock clock;
    @Inject CloseNotices closeNotices;

    VillageId village;
    HouseholdId household;
    String head;
    String coordinator;
    String admin;
    String admin2;

    @BeforeEach
    void raiseTheCurtain() {
        at("2026-03-10T10:00:00");
        village = villages.found();
        household = villages.household(village);
        head = Login.villagerToken(villages.codeOf(village, household));
        coordinator = staff(Role.COORDINATOR, "xie", 1);
        admin = staff(Role.VILLAGE_ADMIN, "cun");
        admin2 = staff(Role.VILLAGE_ADMIN, "fu");
    }

    /// Shanghai time.
    void at(String local) {
        clock.standAt(Instant.parse(local + "+08:00"));
    }

    String staff(Role role, String name, Integer... groups) {
        villages.staff(village, role, name + village, groups);
        return Login.staffToken(name + village);
    }

    String villagerOf(HouseholdId other) {
        return Login.villagerToken(villages.codeOf(village, other));
    }

    String path(String rest) {
        return "/api/v1/villages/" + village + rest;
    }

    Map<String, Object> claim(String channel, String rule, String day) {
        return new HashMap<>(
                Map.of("channel", channel, "ruleId", rule, "householdId", household.toString(), "happenedOn", day));
    }

    ValidatableResponse enter(String token, Map<String, Object> claim) {
        return as(token).body(claim).post(path("/claims")).then();
    }

    /// An online claim of the head, on its way.
    String online(String rule, String day) {
        return enter(head, claim("ONLINE", rule, day)).statusCode(201).extract().path("id");
    }

    ValidatableResponse step(String token, String id, String step) {
        return as(token).post(path("/claims/" + id + "/" + step)).then();
    }

    ValidatableResponse step(String token, String id, String step, String reason) {
        return as(token).body(Map.of("reason", reason)).post(path("/claims/" + id + "/" + step)).then();
    }

    ValidatableResponse read(String id) {
        return as(admin).get(path("/claims/" + id)).then().statusCode(200);
    }

    ValidatableResponse account() {
        return as(head).get(path("/households/" + household + "/account")).then().statusCode(200);
    }

    /// A claim on the board, checked by the coordinator, approved by admin.
    String onNotice(String rule) {
        var id = online(rule, "2026-03-09");
        step(coordinator, id, "first-check").statusCode(200);
        step(admin, id, "approve").statusCode(200);
        as(admin).post(path("/notices")).then().statusCode(201);
        return id;
    }
}
