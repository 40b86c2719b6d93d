package cn.jifenbu.web;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What `GET /me` says that somebody may do; [AccessTest] sees that the service lets them do it and nothing else.
@QuarkusTest
class MyPermissionsTest {

    @Inject VillageFixture villages;

    @Test
    void everybodyIsToldWhatTheServiceWillLetThemDo() {
        var cast = TestActors.of(villages);
        cast.people().forEach((name, person) -> {
            if (person.token() == null) return;
            var expected = EnumSet.allOf(Permission.class);
            expected.removeIf(permission -> !person.may(permission));
            assertThat(told(person.token(), cast.village())).as(name).isEqualTo(expected);
        });
    }

    private static Set<Permission> told(String token, VillageId village) {
        var me = as(token).get("/api/v1/me").then().statusCode(200).extract().jsonPath();
        var told = EnumSet.noneOf(Permission.class);
        for (Map<String, Object> place : me.<Map<String, Object>>getList("permissions")) {
            if (new DivisionCode((String) place.get("scope")).covers(village.division())) {
                told.addAll(permissions((List<?>) place.get("permissions")));
            }
        }
        if (village.toString().equals(me.getString("household.villageId"))) told.addAll(ofHousehold(me));
        return told;
    }

    private static List<Permission> ofHousehold(JsonPath me) {
        return permissions(me.getList("household.permissions"));
    }

    private static List<Permission> permissions(List<?> names) {
        return names.stream().map(name -> Permission.valueOf((String) name)).toList();
    }

    @Test
    void aRoleIsToldWithItsGroupsAndTheRolesThatItGives() {
        var village = villages.found();
        villages.staff(village, Role.COORDINATOR, "zu" + village, 2);
        villages.townshipAdmin(village, "xiang" + village);
        as(TestLogin.staffToken("zu" + village)).get("/api/v1/me").then().body("permissions.groups[0]", contains(2))
                .body("permissions.appoints[0]", empty());
        as(TestLogin.staffToken("xiang" + village)).get("/api/v1/me").then().body("permissions.appoints[0]",
                contains("VILLAGE_ADMIN", "COORDINATOR", "SHOPKEEPER")).body("permissions.groups[0]", empty());
    }
}
