package cn.jifenbu.testing;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import jakarta.inject.Inject;

/// A household whose head (冉光明) and spouse (谢桂芳) are both bound and logged in, and their coordinator.
public abstract class Couple {

    @Inject protected VillageFixture villages;

    protected VillageId village;
    protected HouseholdId household;
    protected String head;
    protected String spouse;
    protected String coordinator;

    protected void setUpCouple(boolean spouseMayRedeem) {
        village = villages.found();
        household = villages.household(village);
        head = TestLogin.villagerToken(villages.codeOf(village, household));
        villages.staff(village, Role.COORDINATOR, "xie" + village, 1);
        coordinator = TestLogin.staffToken("xie" + village);
        spouse = villages.spouseToken(village, household, coordinator, spouseMayRedeem);
    }
}
