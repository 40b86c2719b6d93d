package cn.jifenbu.ledger.reading;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;

/// Points approved but not yet posted (待入账). Claims answer; the ledger only asks.
public interface PendingPoints {

    long sum(VillageId village, HouseholdId household);
}
