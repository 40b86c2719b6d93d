package cn.jifenbu.web;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.Login;
import cn.jifenbu.testing.Village;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Everybody who might knock at a village's door.
record Cast(VillageId village, HouseholdId household, Map<String, Person> people) {

    /// `roles` in the village itself; none for villagers and strangers.
    record Person(String token, boolean villager, boolean stranger, Set<Role> roles) {

        boolean may(Permission permission) {
            return !stranger && (villager && permission.villagers() || roles.stream().anyMatch(permission.roles()::contains));
        }
    }

    static Cast of(Village villages) {
        var village = villages.found();
        var foreign = villages.found();
        var household = villages.household(village);
        var people = new LinkedHashMap<String, Person>();
        people.put("nobody", new Person(null, false, true, Set.of()));
        people.put("villager", new Person(Login.villagerToken(villages.codeOf(village, household)), true, false, Set.of()));
        people.put("foreign villager", new Person(
                Login.villagerToken(villages.codeOf(foreign, villages.household(foreign))), true, true, Set.of()));
        for (var role : EnumSet.of(Role.COORDINATOR, Role.SHOPKEEPER, Role.VILLAGE_ADMIN, Role.AUDITOR)) {
            people.put(role.name(), new Person(staff(villages, village, role), false, false, Set.of(role)));
        }
        people.put("foreign admin", new Person(staff(villages, foreign, Role.VILLAGE_ADMIN), false, true,
                Set.of(Role.VILLAGE_ADMIN)));
        villages.townshipAdmin(village, "xiang" + village);
        people.put("TOWNSHIP_ADMIN",
                new Person(Login.staffToken("xiang" + village), false, false, Set.of(Role.TOWNSHIP_ADMIN)));
        return new Cast(village, household, people);
    }

    private static String staff(Village villages, VillageId village, Role role) {
        villages.staff(village, role, role + "-" + village);
        return Login.staffToken(role + "-" + village);
    }

    Map<String, String> known() {
        return Map.of("village", village.toString(), "household", household.toString(), "township",
                Long.toString(village.township()));
    }
}
