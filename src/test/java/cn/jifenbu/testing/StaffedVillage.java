package cn.jifenbu.testing;

import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;

/// A village with one household in group 1 and the people who handle its matters, on 10 March 2026 at ten in the morning.
public abstract class StaffedVillage {

    @Inject protected VillageFixture villages;
    @Inject protected BusinessClock clock;

    protected VillageId village;
    protected HouseholdId household;
    protected String head;
    protected String coordinator;
    protected String admin;
    protected String admin2;

    @BeforeEach
    protected void setUpVillage() {
        at("2026-03-10T10:00:00");
        village = villages.found();
        household = villages.household(village);
        head = TestLogin.villagerToken(villages.codeOf(village, household));
        coordinator = staff(Role.COORDINATOR, "xie", 1);
        admin = staff(Role.VILLAGE_ADMIN, "cun");
        admin2 = staff(Role.VILLAGE_ADMIN, "fu");
    }

    /// Shanghai time.
    protected void at(String local) {
        clock.standAt(Instant.parse(local + "+08:00"));
    }

    protected String staff(Role role, String name, Integer... groups) {
        villages.staff(village, role, name + village, groups);
        return TestLogin.staffToken(name + village);
    }

    protected String path(String rest) {
        return "/api/v1/villages/" + village + rest;
    }
}
