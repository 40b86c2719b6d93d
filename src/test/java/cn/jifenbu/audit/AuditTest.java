package cn.jifenbu.audit;

import static cn.jifenbu.testing.TestLogin.as;
import static cn.jifenbu.testing.TestLogin.asWithKey;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import cn.jifenbu.redemption.cards.HouseholdCards;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTest {

    @Inject VillageFixture villages;
    @Inject HouseholdCards cards;

    VillageId village;
    HouseholdId household;
    String admin;
    String adminId;
    String auditor;
    String log;

    @BeforeEach
    void anAdminAndAnAuditor() {
        village = villages.found();
        household = villages.household(village);
        villages.staff(village, Role.VILLAGE_ADMIN, "cun" + village);
        admin = TestLogin.staffToken("cun" + village);
        adminId = as(admin).get("/api/v1/me").then().extract().path("id");
        villages.staff(village, Role.AUDITOR, "jian" + village);
        auditor = TestLogin.staffToken("jian" + village);
        log = "/api/v1/villages/" + village + "/audit-log";
    }

    private ValidatableResponse claim(UUID key, String note) {
        return asWithKey(admin, key).body(Map.of("channel", "OFFLINE", "ruleId", "r12", "householdId", household.toString(),
                "happenedOn", "2026-03-09", "note", note)).post("/api/v1/villages/" + village + "/claims").then();
    }

    private ValidatableResponse lines(String query) {
        return as(auditor).get(log + "?" + query).then().statusCode(200);
    }

    @Test
    void aWriteLeavesOneLineThatSaysWhoForWhomWhereAndHow() {
        var key = UUID.randomUUID();
        var requestId = claim(key, "").statusCode(201).extract().header("X-Request-Id");
        claim(key, "").statusCode(201);
        lines("operation=createClaim").body("items", hasSize(1)).body("items[0].person", equalTo(adminId))
                .body("items[0].name", equalTo("试者")).body("items[0].householdId", equalTo(household.toString()))
                .body("items[0].division", equalTo(village.toString())).body("items[0].status", equalTo(201))
                .body("items[0].code", equalTo(null)).body("items[0].address", equalTo("127.0.0.1"))
                .body("items[0].requestId", equalTo(requestId)).body("items[0].at", notNullValue());
    }

    @Test
    void whatWasRefusedIsWrittenDownWithItsCode() {
        as(auditor).body("{}").post("/api/v1/villages/" + village + "/claims").then().statusCode(403);
        asWithKey(admin, UUID.randomUUID()).body("{}").post("/api/v1/villages/" + village + "/claims").then().statusCode(400);
        lines("operation=createClaim&outcome=REFUSED").body("items.code", equalTo(java.util.List.of("invalid-fields",
                "out-of-scope")));
    }

    @Test
    void whatSucceededIsAskedForByItselfAndAnUnknownOutcomeIsRefused() {
        claim(UUID.randomUUID(), "").statusCode(201);
        as(auditor).body("{}").post("/api/v1/villages/" + village + "/claims").then().statusCode(403);
        lines("operation=createClaim&outcome=DONE").body("items.status", equalTo(java.util.List.of(201)));
        lines("operation=createClaim").body("items", hasSize(2));
        for (var wrong : java.util.List.of("outcome=MAYBE", "operation=drop%20table", "person=nobody")) {
            as(auditor).get(log + "?" + wrong).then().statusCode(400).body("title", notNullValue());
        }
    }

    @Test
    void aForeignersTryIsSeenByThoseWhoseVillageItIs() {
        var foreign = villages.found();
        villages.staff(foreign, Role.VILLAGE_ADMIN, "wai" + foreign);
        as(TestLogin.staffToken("wai" + foreign)).body("{}").post("/api/v1/villages/" + village + "/claims").then()
                .statusCode(403);
        lines("outcome=REFUSED").body("items[0].operation", equalTo("createClaim")).body("items[0].status", equalTo(403));
    }

    @Test
    void ordinaryReadsLeaveNoLineAndReadingTheLogDoes() {
        as(admin).get("/api/v1/villages/" + village + "/households").then().statusCode(200);
        lines("limit=1");
        lines("limit=200").body("items.operation", not(hasItem("listHouseholds")))
                .body("items.operation", hasItem("listVillageAudit"));
    }

    @Test
    void numbersOfPeopleThatSomebodyTypedAreMasked() {
        as(admin).body(Map.of("reason", "电话13812345678，证50024319700101123X", "settlement", "x"))
                .post("/api/v1/villages/" + village + "/entries/1/reversal").then();
        as(admin).body(Map.of("fields", Set.of("PHONE"), "reason", "核对13812345678"))
                .post("/api/v1/villages/" + village + "/households/" + household + "/members/" + UUID.randomUUID() + "/unmask")
                .then().statusCode(404).body("code", equalTo("unknown-member"));
        lines("operation=unmaskPersonalData").body("items[0].reason", equalTo("[PHONE] 核对138****5678"));
    }

    @Test
    void logInsAreInTheTownshipsLogRightAndWrong() {
        given().contentType(ContentType.JSON).body(Map.of("username", "cun" + village, "password", "wrong-password"))
                .post("/api/v1/auth/staff/token").then().statusCode(401);
        villages.townshipAdmin(village, "xiang" + village);
        as(TestLogin.staffToken("xiang" + village))
                .get("/api/v1/townships/" + village.township() + "/audit-log?operation=logInStaff&person=" + adminId).then()
                .statusCode(200).body("items", hasSize(2)).body("items.status", equalTo(java.util.List.of(401, 200)))
                .body("items[0].code", equalTo("wrong-credentials"));
    }

    /// Versions before wrote a log-in's refusal under its class name.
    @Test
    void oldLinesAreReadInTodaysSpelling() {
        TestDatabase.change("""
                insert into audit_entry (village_id, id, at, division, operation, target, status, code)
                values (%1$s, gen_random_uuid(), now(), '%1$s', 'logInStaff', '', 401, 'SingleSignOnUnlinked')"""
                .formatted(village));
        lines("operation=logInStaff&outcome=REFUSED").body("items.code", contains("single-sign-on-unlinked"));
        var sheet = as(auditor).get(log + "/export?operation=logInStaff").then().statusCode(200).extract().asString();
        assertThat(sheet).contains("\"single-sign-on-unlinked\"").doesNotContain("SingleSignOnUnlinked");
    }

    @Test
    void filtersByPersonHouseholdAndDayAndTurnsPages() {
        claim(UUID.randomUUID(), "").statusCode(201);
        as(admin).body("{}").post("/api/v1/villages/" + village + "/claims").then().statusCode(400);
        lines("person=" + adminId).body("items.person", everyItem(equalTo(adminId)));
        lines("householdId=" + household).body("items", hasSize(1));
        lines("from=2000-01-01&until=2000-12-31").body("items", hasSize(0));
        var first = lines("limit=1&person=" + adminId).extract();
        lines("limit=1&person=" + adminId + "&cursor=" + first.path("next")).body("items[0].operation", equalTo("createClaim"))
                .body("items[0].status", equalTo(201)).body("next", equalTo(null));
    }

    @Test
    void theExportIsASheetThatComputesNothing() {
        claim(UUID.randomUUID(), "").statusCode(201);
        var sheet = as(auditor).get(log + "/export").then().statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"audit-" + village + ".csv\"")).extract()
                .asString();
        assertThat(sheet).contains("时间,区划").contains("\"createClaim\"").contains(adminId);
    }

    /// Whoever has no phone is helped at the counter: the line names the household and the helper.
    @Test
    void whatIsDoneForSomebodyWithACardNamesTheHelper() {
        villages.staff(village, Role.SHOPKEEPER, "dian" + village);
        var keeper = TestLogin.staffToken("dian" + village);
        var helper = as(keeper).get("/api/v1/me").then().extract().<String>path("id");
        var card = cards.print(village, household, Actor.SYSTEM).token();
        as(keeper).body(Map.of("token", card)).post("/api/v1/villages/" + village + "/cards/lookup").then().statusCode(200);
        lines("operation=lookUpCard").body("items[0].householdId", equalTo(household.toString()))
                .body("items[0].person", equalTo(helper)).body("items[0].name", equalTo("试者"))
                .body("items[0].target", equalTo(""));
        as(admin).post("/api/v1/villages/" + village + "/households/" + household + "/card").then().statusCode(200);
        lines("operation=printNewCard").body("items[0].person", equalTo(adminId));
    }

    @Test
    void onlyThoseWhoOverseeReadIt() {
        as(admin).get(log).then().statusCode(403);
        villages.staff("waijian" + village, new Grant(Role.AUDITOR, new DivisionCode("520000"), Set.of()));
        as(TestLogin.staffToken("waijian" + village)).get(log).then().statusCode(403);
    }
}
