package cn.jifenbu.web;

import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Everybody who might knock at a village's door.
record TestActors(VillageId village, HouseholdId household, Map<String, Person> people) {

    /// `roles` in the village itself; none for villagers and strangers.
    record Person(String token, boolean villager, boolean stranger, Set<Role> roles, boolean redeems) {

        Person(String token, boolean villager, boolean stranger, Set<Role> roles) {
            this(token, villager, stranger, roles, true);
        }

        boolean may(Permission permission) {
            if (permission == Permission.REDEEM && !redeems) return false;
            return !stranger && (villager && permission.villagers() || roles.stream().anyMatch(permission::grantedBy));
        }
    }

    static TestActors of(VillageFixture villages) {
        var village = villages.found();
        var foreign = villages.found();
        var household = villages.household(village);
        var people = new LinkedHashMap<String, Person>();
        people.put("nobody", new Person(null, false, true, Set.of()));
        people.put("villager", new Person(TestLogin.villagerToken(villages.codeOf(village, household)), true, false, Set.of()));
        people.put("foreign villager", new Person(
                TestLogin.villagerToken(villages.codeOf(foreign, villages.household(foreign))), true, true, Set.of()));
        for (var role : EnumSet.of(Role.COORDINATOR, Role.SHOPKEEPER, Role.VILLAGE_ADMIN, Role.AUDITOR)) {
            people.put(role.name(), new Person(staff(villages, village, role), false, false, Set.of(role)));
        }
        people.put("foreign admin", new Person(staff(villages, foreign, Role.VILLAGE_ADMIN), false, true,
                Set.of(Role.VILLAGE_ADMIN)));
        people.put("relative without right to redeem", new Person(
                villages.spouseToken(village, household, people.get("COORDINATOR").token, false), true, false, Set.of(),
                false));
        appoint(villages, people, village, "COUNTY_ADMIN", false, new Grant(Role.COUNTY_ADMIN, county(village), Set.of()));
        appoint(villages, people, village, "PLATFORM_OPERATOR", false,
                new Grant(Role.PLATFORM_OPERATOR, DivisionCode.NATION, Set.of()));
        appoint(villages, people, village, "county auditor", false, new Grant(Role.AUDITOR, county(village), Set.of()));
        for (var roles : pairs()) {
            appoint(villages, people, village, roles.getFirst() + " and " + roles.getLast(), false,
                    grant(roles.getFirst(), village), grant(roles.getLast(), village));
        }
        appoint(villages, people, village, "foreign township admin", true,
                new Grant(Role.TOWNSHIP_ADMIN, new DivisionCode("510000999"), Set.of()));
        appoint(villages, people, village, "foreign county admin", true,
                new Grant(Role.COUNTY_ADMIN, new DivisionCode("520000"), Set.of()));
        appoint(villages, people, village, "foreign auditor", true,
                new Grant(Role.AUDITOR, new DivisionCode("520000"), Set.of()));
        villages.townshipAdmin(village, "xiang" + village);
        people.put("TOWNSHIP_ADMIN",
                new Person(TestLogin.staffToken("xiang" + village), false, false, Set.of(Role.TOWNSHIP_ADMIN)));
        return new TestActors(village, household, people);
    }

    /// Every two roles that one person may have, each once: 21 of 7.
    static List<List<Role>> pairs() {
        var roles = EnumSet.complementOf(EnumSet.of(Role.SYSTEM));
        return roles.stream().flatMap(a -> roles.stream().filter(b -> a.compareTo(b) < 0).map(b -> List.of(a, b))).toList();
    }

    /// A role where it belongs; coordinators in group 2, where the household is not.
    static Grant grant(Role role, VillageId village) {
        return switch (role) {
            case COORDINATOR -> new Grant(role, village.division(), Set.of(2));
            case VILLAGE_ADMIN, SHOPKEEPER, AUDITOR -> new Grant(role, village.division(), Set.of());
            case TOWNSHIP_ADMIN -> new Grant(role, new DivisionCode(Long.toString(village.township())), Set.of());
            case COUNTY_ADMIN -> new Grant(role, county(village), Set.of());
            case PLATFORM_OPERATOR -> new Grant(role, DivisionCode.NATION, Set.of());
            case SYSTEM -> throw new IllegalArgumentException("nobody is the clockwork");
        };
    }

    private static DivisionCode county(VillageId village) {
        return new DivisionCode(village.toString().substring(0, 6));
    }

    private static void appoint(VillageFixture villages, Map<String, Person> people, VillageId village, String name,
            boolean stranger,
            Grant... grants) {
        var username = name.toLowerCase(Locale.ROOT).replaceAll("[ _]", "-") + village;
        villages.staff(username, grants);
        people.put(name, new Person(TestLogin.staffToken(username), false, stranger,
                Arrays.stream(grants).map(Grant::role).collect(Collectors.toSet())));
    }

    private static String staff(VillageFixture villages, VillageId village, Role role) {
        villages.staff(village, role, role + "-" + village);
        return TestLogin.staffToken(role + "-" + village);
    }

    Map<String, String> known() {
        return Map.of("village", village.toString(), "household", household.toString(), "township",
                Long.toString(village.township()), "division", village.toString());
    }
}
