package cn.jifenbu.household;

import cn.jifenbu.refusal.OrganisationRefusal.OwnHousehold;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;

/// Staff are villagers too: nobody decides about the points of their own household.
public final class Recusal {

    private Recusal() {}

    /// @throws RefusedException OwnHousehold
    public static void require(Actor actor, VillageId village, HouseholdId household) {
        if (actor.isMemberOf(village, household)) throw new RefusedException(new OwnHousehold());
    }
}
