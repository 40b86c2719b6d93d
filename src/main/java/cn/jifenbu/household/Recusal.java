package cn.jifenbu.household;

import cn.jifenbu.refusal.OrganisationRefusal.OwnHousehold;
import cn.jifenbu.refusal.OrganisationRefusal.TiedHousehold;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import java.util.UUID;

/// Staff are villagers too: nobody decides about themselves, their own household, their relatives', nor one they were bound to
/// not long ago. The one place that says so; `RecusalTest` holds that every deciding operation comes by here.
public final class Recusal {

    private Recusal() {}

    /// @throws RefusedException OwnHousehold, TiedHousehold
    public static void require(Actor actor, VillageId village, HouseholdId household) {
        if (actor.isMemberOf(village, household)) throw new RefusedException(new OwnHousehold());
        if (actor.isTiedTo(village, household)) throw new RefusedException(new TiedHousehold());
    }

    /// For what the family does for itself and staff for others: one's own household is no matter of office then.
    ///
    /// @throws RefusedException TiedHousehold
    public static void requireUnlessOwn(Actor actor, VillageId village, HouseholdId household) {
        if (isAnothers(actor, village, household)) throw new RefusedException(new TiedHousehold());
    }

    /// A household the person is tied to and does not belong to.
    public static boolean isAnothers(Actor actor, VillageId village, HouseholdId household) {
        return !actor.isMemberOf(village, household) && actor.isTiedTo(village, household);
    }

    public static boolean concerns(Actor actor, VillageId village, UUID household) {
        var id = new HouseholdId(household);
        return actor.isMemberOf(village, id) || actor.isTiedTo(village, id);
    }
}
