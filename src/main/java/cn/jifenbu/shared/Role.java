package cn.jifenbu.shared;

/// What a member of staff may be in a division. A villager has no role: the household is what counts.
public enum Role {
    COUNTY_ADMIN, TOWNSHIP_ADMIN, VILLAGE_ADMIN, COORDINATOR, SHOPKEEPER, AUDITOR, PLATFORM_OPERATOR, SYSTEM;

    /// Whether the role is for some groups of its place; all others are for the whole of it.
    boolean worksForGroups() {
        return this == COORDINATOR;
    }
}
