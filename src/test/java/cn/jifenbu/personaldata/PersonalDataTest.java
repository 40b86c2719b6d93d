package cn.jifenbu.personaldata;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Phones, ID numbers and bank accounts of members.
@QuarkusTest
class PersonalDataTest {

    static final String PHONE = "13812345678";
    static final String ID = "11010519491231002X";
    static final String CARD = "6217003810012345678";

    @Inject VillageFixture villages;

    VillageId village;
    HouseholdId household;
    String here;
    String member;
    String coordinator;
    String admin;

    @BeforeEach
    void aHouseholdACoordinatorAndAnAdmin() {
        village = villages.found();
        household = villages.household(village);
        here = "/api/v1/villages/" + village;
        villages.staff(village, Role.COORDINATOR, "xie" + village, 1);
        coordinator = TestLogin.staffToken("xie" + village);
        villages.staff(village, Role.VILLAGE_ADMIN, "cun" + village);
        admin = TestLogin.staffToken("cun" + village);
        member = as(admin).get(here + "/households/" + household).then().extract().path("members[0].id");
    }

    private String at(String what) {
        return here + "/households/" + household + "/members/" + member + "/" + what;
    }

    private ValidatableResponse enter(String by, Map<String, String> numbers) {
        return as(by).body(numbers).patch(at("personal-data")).then();
    }

    private ValidatableResponse unmask(String by, List<String> fields, String reason) {
        return as(by).body(Map.of("fields", fields, "reason", reason)).post(at("unmask")).then();
    }

    private ValidatableResponse find(String by, String kind, String value) {
        return as(by).body(Map.of("kind", kind, "value", value)).post(here + "/members/search").then();
    }

    @Test
    void numbersAreKeptSealedAndShownMasked() throws SQLException {
        enter(coordinator, Map.of("phone", PHONE, "idNumber", ID, "bankAccount", CARD)).statusCode(200)
                .body("phone", equalTo("138****5678")).body("idNumber", equalTo("110***********002X"))
                .body("bankAccount", equalTo("6217***********5678"));
        as(admin).get(at("personal-data")).then().statusCode(200).body("phone", equalTo("138****5678"));
        assertThat(everythingInTheDatabase()).doesNotContain(PHONE, ID, CARD);
    }

    /// Every text and every byte of every table.
    private static String everythingInTheDatabase() throws SQLException {
        var all = new StringBuilder();
        try (var owner = TestDatabase.asOwner(); var statement = owner.createStatement()) {
            var tables = new java.util.ArrayList<String>();
            var names = statement.executeQuery("select relname from pg_class where relnamespace = 'public'::regnamespace"
                    + " and relkind = 'r'");
            while (names.next()) tables.add(names.getString(1));
            for (var table : tables) {
                var rows = statement.executeQuery("select t::text from " + table + " t");
                while (rows.next()) all.append(rows.getString(1)).append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void wrongNumbersAreRefusedWithTheirField() {
        enter(admin, Map.of("phone", "1381234567")).statusCode(400).body("errors[0].field", equalTo("phone"));
        enter(admin, Map.of("idNumber", "110105194912310021")).statusCode(400).body("errors[0].field", equalTo("idNumber"));
        enter(admin, Map.of("bankAccount", "x")).statusCode(400).body("errors[0].field", equalTo("bankAccount"));
    }

    @Test
    void anEmptyTextTakesANumberAway() {
        enter(admin, Map.of("phone", PHONE, "bankAccount", CARD)).statusCode(200);
        enter(admin, Map.of("phone", "")).statusCode(200).body("phone", equalTo(null))
                .body("bankAccount", equalTo("6217***********5678"));
    }

    @Test
    void seeingItInFullTakesAReasonAndLeavesALine() {
        enter(admin, Map.of("phone", PHONE, "idNumber", ID)).statusCode(200);
        unmask(coordinator, List.of("PHONE"), "核对电话").statusCode(403);
        unmask(admin, List.of("PHONE"), "").statusCode(400);
        unmask(admin, List.of("NAME", "PHONE"), "银行退回，核对电话").statusCode(200).body("name", equalTo("冉光明"))
                .body("phone", equalTo(PHONE)).body("idNumber", equalTo(null));
        villages.staff(village, Role.AUDITOR, "jian" + village);
        as(TestLogin.staffToken("jian" + village)).get(here + "/audit-log?operation=unmaskPersonalData").then()
                .body("items", hasSize(3)).body("items[0].status", equalTo(200))
                .body("items[0].reason", equalTo("[NAME, PHONE] 银行退回，核对电话"))
                .body("items[0].householdId", equalTo(household.toString()))
                .body("items[0].target", equalTo("household=" + household + ";member=" + member))
                .body("items.status", equalTo(List.of(200, 400, 403)));
    }

    @Test
    void aWholeNumberFindsItsOwnerAndAPartFindsNobody() {
        enter(admin, Map.of("phone", PHONE)).statusCode(200);
        find(coordinator, "PHONE", PHONE).statusCode(200).body("items", hasSize(1)).body("items[0].name", equalTo("冉*"))
                .body("items[0].householdId", equalTo(household.toString()));
        find(coordinator, "PHONE", PHONE.substring(0, 10)).body("items", hasSize(0));
        find(coordinator, "ID_NUMBER", PHONE).body("items", hasSize(0));
        villages.staff(village, Role.COORDINATOR, "bie" + village, 2);
        find(TestLogin.staffToken("bie" + village), "PHONE", PHONE).statusCode(200).body("items", hasSize(0));
    }

    @Test
    void aCoordinatorKeepsTheOwnGroupsNumbersOnly() {
        villages.staff(village, Role.COORDINATOR, "bie" + village, 2);
        var other = TestLogin.staffToken("bie" + village);
        enter(other, Map.of("phone", PHONE)).statusCode(403).body("code", equalTo("out-of-scope"));
        as(other).get(at("personal-data")).then().statusCode(403);
    }

    @Test
    void aMemberOfAnotherHouseholdIsUnknownHere() {
        var neighbour = villages.household(village);
        as(admin).get(here + "/households/" + neighbour + "/members/" + member + "/personal-data").then().statusCode(404)
                .body("code", equalTo("unknown-member"));
        as(admin).get(here + "/households/" + household + "/members/" + UUID.randomUUID() + "/personal-data").then()
                .statusCode(404).body("code", equalTo("unknown-member"));
    }
}
