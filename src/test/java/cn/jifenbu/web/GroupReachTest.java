package cn.jifenbu.web;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.claims.ClaimFixture;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.Role;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A coordinator of group 2 at the doors of a household of group 1, with every other role beside and with none: only a role
/// that carries the permission itself opens a door, whatever else the person is.
@QuarkusTest
class GroupReachTest extends ClaimFixture {

    private String member;
    private String claim;
    private String checked;

    /// Something that is done or shown for a household of group 1; `open` tells from the answer whether it was.
    private record Door(String name, Permission permission, Function<String, Response> knock,
            Function<Response, Boolean> open) {

        Door(String name, Permission permission, Function<String, Response> knock) {
            this(name, permission, knock, answer -> answer.statusCode() != 403);
        }
    }

    @BeforeEach
    void aHouseholdWithClaimsAndAPhone() {
        member = as(admin).get(path("/households/" + household)).then().extract().path("members[0].id");
        as(admin).body(Map.of("phone", "13812345678")).patch(numbers()).then().statusCode(200);
        claim = online("r02", "2026-03-09");
        checked = online("r08", "2026-03-09");
    }

    private String numbers() {
        return path("/households/" + household + "/members/" + member + "/personal-data");
    }

    private List<Door> doors() {
        return List.of(new Door("first check", Permission.FIRST_CHECK, who -> on(who, claim, "first-check")),
                new Door("return", Permission.FIRST_CHECK, who -> on(who, claim, "return")),
                new Door("reject", Permission.FIRST_CHECK, who -> on(who, claim, "reject")),
                new Door("approve", Permission.APPROVE_CLAIM, who -> on(who, checked, "approve")),
                new Door("enter on paper", Permission.CLAIM,
                        who -> as(who).body(claim("OFFLINE", "r12", "2026-03-09")).post(path("/claims"))),
                new Door("queue", Permission.REVIEW, who -> as(who).get(path("/review-queue?work=FIRST_CHECK")),
                        GroupReachTest::shows),
                new Door("numbers", Permission.KEEP_PERSONAL_DATA, who -> as(who).get(numbers())),
                new Door("new number", Permission.KEEP_PERSONAL_DATA,
                        who -> as(who).body(Map.of("phone", "13812345678")).patch(numbers())),
                new Door("search", Permission.KEEP_PERSONAL_DATA, who -> as(who)
                        .body(Map.of("kind", "PHONE", "value", "13812345678")).post(path("/members/search")),
                        GroupReachTest::shows),
                new Door("deduction", Permission.RECORD_DEDUCTION, who -> as(who).body(Map.of("ruleId", "r28", "householdId",
                        household.toString(), "happenedOn", "2026-03-09", "note", "烧秸秆")).post(path("/deductions"))),
                new Door("binding", Permission.DECIDE_BINDING,
                        who -> as(who).post(path("/bindings/" + asked() + "/reject"))),
                new Door("card", Permission.PRINT_CARDS, who -> as(who).post(path("/households/" + household + "/card"))));
    }

    private static boolean shows(Response answer) {
        return answer.statusCode() == 200 && !answer.<List<Object>>path("items").isEmpty();
    }

    private Response on(String who, String id, String step) {
        TestDatabase.change("update claim set state = 'SUBMITTED', first_checked_by = null where id = '" + claim + "'");
        TestDatabase.change("update claim set state = 'FIRST_CHECKED', approved_by = null, second_approved_by = null"
                + " where id = '" + checked + "'");
        return as(who).body(Map.of("reason", "核对过")).post(path("/claims/" + id + "/" + step));
    }

    private String asked() {
        return as(TestLogin.newcomerToken()).body(Map.of("householdCode", villages.codeOf(village, household), "name", "谢桂芳"))
                .post("/api/v1/me/household-binding").then().statusCode(201).extract().path("id");
    }

    @Test
    void noSecondRoleLiftsTheGroupsOfTheFirst() {
        var wrong = new ArrayList<String>();
        var roles = EnumSet.complementOf(EnumSet.of(Role.SYSTEM)).stream().map(List::of);
        int knocked = 0;
        for (var held : Stream.concat(roles, TestActors.pairs().stream()).toList()) {
            var name = "u" + held.toString().replaceAll("[^A-Z]", "").toLowerCase() + village;
            villages.staff(name, held.stream().map(r -> TestActors.grant(r, village)).toArray(Grant[]::new));
            var token = TestLogin.staffToken(name);
            for (var door : doors()) {
                boolean may = held.stream().anyMatch(r -> r != Role.COORDINATOR && door.permission.grantedBy(r));
                var answer = door.knock.apply(token);
                if (door.open.apply(answer) != may || answer.statusCode() >= 500) {
                    wrong.add(held + " at " + door.name + ": " + answer.statusCode() + " " + answer.asString());
                }
                knocked++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(knocked).as("7 roles and 21 pairs of them at 12 doors").isEqualTo(28 * 12);
    }
}
