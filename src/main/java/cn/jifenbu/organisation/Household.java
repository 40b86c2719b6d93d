package cn.jifenbu.organisation;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;

/// A household as other features see it. `headName` is whole: mask it before it leaves the service.
public record Household(VillageId village, HouseholdId id, String code, int group, String doorplate, HouseholdState state,
        String headName) {}
