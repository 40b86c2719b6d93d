package cn.jifenbu.catalogue.policy;

import static cn.jifenbu.testing.TestLogin.as;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The village changes its policy: from a day on, by a resolution, one knob at a time or all.
@QuarkusTest
class PolicyHttpTest {

    @Inject VillageFixture villages;
    @Inject BusinessClock clock;

    VillageId village;
    String path;
    String admin;

    @BeforeEach
    void aVillage() {
        clock.standAt(LocalDate.of(2026, 5, 1).atTime(9, 0).atZone(BusinessClock.ZONE).toInstant());
        village = villages.found();
        path = "/api/v1/villages/" + village + "/policy";
        var name = "p" + UUID.randomUUID();
        villages.staff(village, Role.TOWNSHIP_ADMIN, name);
        admin = TestLogin.staffToken(name);
    }

    @Test
    void whatIsLeftOutStaysAndDaysBeforeKeepTheOldPolicy() {
        as(admin)
                .body("""
                               {"validFrom": "2026-06-01", "resolution": "决议9号", "noticeDays": 7,
                        "dividend": {"base": "BALANCE", "rateBp": 800,
                                "ceilingFen": 5000000, "minPayoutFen": 100, "freezeOn": "--02-28",
                                "clearing": {"kind": "KEEP_PERCENT", "keepPercent": 50}}}""")
                .put(path).then().statusCode(200)
                .body("versionNo", equalTo(2)).body("policy.noticeDays", equalTo(7)).body("policy.pickupDays", equalTo(7))
                .body("policy.dividend.minMerit", equalTo(1)).body("policy.dividend.clearing.on", equalTo("--03-31"));
        as(admin).get(path + "?on=2026-05-31").then().body("dividend.rateBp", equalTo(500)).body("noticeDays", equalTo(5));
        as(admin).get(path + "?on=2026-06-01").then().body("dividend.rateBp", equalTo(800))
                .body("dividend.base", equalTo("BALANCE")).body("dividend.ceilingFen", equalTo(5000000))
                .body("dividend.floorFen", nullValue()).body("dividend.freezeOn", equalTo("--02-28"));
    }

    @Test
    void aSlipIsMendedByANewerVersionFromTheSameDayAndZeroSwitchesASumOff() {
        change("\"dividend\": {\"fixedFen\": 100000}").statusCode(200).body("policy.dividend.fixedFen", equalTo(100000));
        change("\"dividend\": {\"fixedFen\": 0, \"rateBp\": 600}").statusCode(200).body("versionNo", equalTo(3));
        as(admin).get(path).then().body("dividend.rateBp", equalTo(600)).body("dividend.fixedFen", nullValue());
    }

    @Test
    void aPolicyDoesNotReachIntoThePast() {
        as(admin).body("{\"validFrom\": \"2026-04-30\", \"resolution\": \"决议\"}").put(path).then().statusCode(422)
                .body("code", equalTo("policy-in-the-past")).body("errors.field", hasItem("validFrom"));
        as(admin).get(path + "?on=2026-04-30").then().body("resolution", endsWith("2号"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"dividend\": {\"rateBp\": 10001} | dividend.rateBp",
            "\"dividend\": {\"floorFen\": 2, \"ceilingFen\": 1} | dividend.ceilingFen",
            "\"dividend\": {\"freezeOn\": \"--01-15\"} | dividend.freezeOn",
            "\"dividend\": {\"freezeOn\": \"--02-08\"} | dividend.freezeOn",
            "\"noticeDays\": 7, \"review\": {\"dueDays\": 9} | dividend.freezeOn",
            "\"lateEntryUntil\": \"--12-20\" | dividend.freezeOn",
            "\"dividend\": {\"prepareOn\": \"--02-30\"} | dividend.prepareOn",
            "\"dividend\": {\"prepareOn\": \"1 March\"} | dividend.prepareOn",
            "\"dividend\": {\"base\": \"LUCK\"} | dividend.base",
            "\"noticeDays\": 2 | noticeDays", "\"approvedBy\": \"x\" | approvedBy",
            "\"dividend\": {\"clearing\": {\"keepPercent\": 101}} | dividend.clearing.keepPercent"})
    void aKnobThatIsWrongIsNamed(String knob, String field) {
        change(knob).statusCode(400).body("code", equalTo("invalid-fields")).body("errors.field", hasItem(endsWith(field)));
    }

    /// Deeds until 15 January, a week's review and five days' notice, and both once more for an objection of the last day.
    @Test
    void theFreezeComesWhenTheLateWindowsDeedsAreThroughAndTheRefusalNamesTheDay() {
        change("\"dividend\": {\"freezeOn\": \"--02-08\"}").body("errors.message", hasItem(startsWith("最早2月9日")));
        change("\"dividend\": {\"freezeOn\": \"--02-09\"}").statusCode(200);
        change("\"dividend\": {\"freezeOn\": \"--01-16\", \"yearOf\": \"POSTING\"}").statusCode(200);
    }

    io.restassured.response.ValidatableResponse change(String knob) {
        return as(admin).body("{\"validFrom\": \"2026-05-01\", \"resolution\": \"决议\", " + knob + "}").put(path).then();
    }
}
