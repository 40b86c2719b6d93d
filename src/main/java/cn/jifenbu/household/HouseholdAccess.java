package cn.jifenbu.household;

import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Own household or staff: villagers act for their own household, who has the permission by office for all of the village.
/// Asked before anything is looked up, so that a neighbour's household and a made-up one answer alike.
public final class HouseholdAccess {

    private HouseholdAccess() {}

    public static boolean covers(Permission permission, Actor actor, VillageId village, HouseholdId household) {
        return permission.grantedTo(actor, village) || actor.isMemberOf(village, household);
    }

    /// @throws RefusedException OutOfScope
    public static void require(Permission permission, Actor actor, VillageId village, HouseholdId household) {
        if (!covers(permission, actor, village, household)) throw new RefusedException(new OutOfScope());
    }

    /// Where nobody's own household is enough.
    ///
    /// @throws RefusedException OutOfScope
    public static void requireForAll(Permission permission, Actor actor, VillageId village) {
        if (!permission.grantedTo(actor, village)) throw new RefusedException(new OutOfScope());
    }

    /// The household to read: staff may leave it out and mean all, a villager always means the own one.
    ///
    /// @throws RefusedException OutOfScope
    public static Optional<HouseholdId> narrow(Permission permission, Actor actor, VillageId village,
            Optional<HouseholdId> requested) {
        if (permission.grantedTo(actor, village)) return requested;
        var own = actor.householdIn(village);
        if (own.isEmpty() || requested.isPresent() && !requested.equals(own)) throw new RefusedException(new OutOfScope());
        return own;
    }

    /// The household whose affairs are listed for who asks; null for all of the village.
    ///
    /// @throws RefusedException OutOfScope
    @Nullable
    public static HouseholdId listed(Actor actor, VillageId village, @Nullable UUID requested) {
        var household = Optional.ofNullable(requested).map(HouseholdId::new);
        return narrow(Permission.READ_HOUSEHOLD, actor, village, household).orElse(null);
    }
}
