package cn.jifenbu.household;

/// FROZEN while a household moves away or its estate is settled; CLOSED for good.
public enum HouseholdState {
    ACTIVE, FROZEN, CLOSED
}
