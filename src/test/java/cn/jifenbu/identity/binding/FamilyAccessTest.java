package cn.jifenbu.identity.binding;

import static cn.jifenbu.testing.TestLogin.as;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.jifenbu.testing.Couple;
import cn.jifenbu.testing.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Several members of one household, and what the head decides about them.
@QuarkusTest
class FamilyAccessTest extends Couple {

    @BeforeEach
    void aHeadAndASpouse() {
        setUpCouple(false);
    }

    private static String idOf(String token, boolean me) {
        return as(token).get("/api/v1/me/family").then().statusCode(200).extract()
                .path("items.find { it.me == %s }.id".formatted(me));
    }

    private ValidatableResponse redeem(String token) {
        return as(token).body(Map.of("householdId", household.toString(), "lines", java.util.List.of()))
                .post("/api/v1/villages/" + village + "/redemptions").then();
    }

    private ValidatableResponse allow(String by, String id, boolean may) {
        return as(by).body(Map.of("mayRedeem", may)).post("/api/v1/me/family/" + id + "/redeem-right").then();
    }

    @Test
    void theFamilySeesWhoMayUseItsPoints() {
        as(spouse).get("/api/v1/me/family").then().statusCode(200).body("items", hasSize(2))
                .body("items.name", containsInAnyOrder("冉光明", "谢桂芳"))
                .body("items.find { it.head }.mayRedeem", equalTo(true))
                .body("items.find { it.me }.mayRedeem", equalTo(false));
        as(spouse).get("/api/v1/me").then().body("household.mayRedeem", equalTo(false));
    }

    @Test
    void withoutTheRightARelativeReadsAndDoesNotRedeem() {
        as(spouse).get("/api/v1/villages/" + village + "/households/" + household + "/account").then().statusCode(200);
        redeem(spouse).statusCode(403).body("code", equalTo("may-not-redeem"));
        redeem(head).statusCode(400);
        allow(head, idOf(head, false), true).statusCode(200).body("mayRedeem", equalTo(true)).body("name", equalTo("谢*"));
        redeem(spouse).statusCode(400);
    }

    @Test
    void onlyTheHeadDecidesAndNotAboutTheHead() {
        allow(spouse, idOf(spouse, true), true).statusCode(403).body("code", equalTo("not-the-head"));
        as(spouse).post("/api/v1/me/family/" + idOf(spouse, false) + "/remove").then().statusCode(403)
                .body("code", equalTo("not-the-head"));
        allow(head, idOf(head, true), false).statusCode(409).body("code", equalTo("head-stays"));
        as(head).post("/api/v1/me/family/" + idOf(head, true) + "/remove").then().statusCode(409);
        allow(head, UUID.randomUUID().toString(), true).statusCode(404).body("code", equalTo("unknown-binding"));
    }

    @Test
    void whoIsRemovedIsOutAtOnceAndMayAskAgain() {
        as(head).post("/api/v1/me/family/" + idOf(head, false) + "/remove").then().statusCode(200);
        as(spouse).get("/api/v1/me").then().body("household", equalTo(null));
        as(spouse).get("/api/v1/villages/" + village + "/households/" + household).then().statusCode(403);
        as(head).get("/api/v1/me/family").then().body("items", hasSize(1));
        as(spouse).body(Map.of("householdCode", villages.codeOf(village, household), "name", "谢桂芳"))
                .post("/api/v1/me/household-binding").then().statusCode(201);
    }

    @Test
    void aRelativeLeavesByThemselvesAndTheCoordinatorUntiesAnybody() {
        as(spouse).post("/api/v1/me/family/" + idOf(spouse, true) + "/remove").then().statusCode(200);
        var binding = idOf(head, true);
        as(coordinator).post("/api/v1/villages/" + village + "/bindings/" + binding + "/remove").then().statusCode(200)
                .body("state", equalTo("REMOVED"));
        as(coordinator).post("/api/v1/villages/" + village + "/bindings/" + binding + "/remove").then().statusCode(409)
                .body("code", equalTo("binding-already-decided"));
        as(head).get("/api/v1/me/family").then().statusCode(403);
    }

    @Test
    void anotherHouseholdsBindingIsUnknown() {
        var other = villages.household(village);
        var neighbour = TestLogin.villagerToken(villages.codeOf(village, other));
        as(head).post("/api/v1/me/family/" + idOf(neighbour, true) + "/remove").then().statusCode(404)
                .body("code", equalTo("unknown-binding"));
    }
}
