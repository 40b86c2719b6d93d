package cn.jifenbu.ledger.countersign;

import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;

/// Who has declared to be related to whom, which another feature keeps.
public interface RelativesOf {

    boolean isRelative(VillageId village, Actor actor, HouseholdId household);
}
