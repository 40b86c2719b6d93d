package cn.jifenbu.redemption;

import static cn.jifenbu.shared.Role.AUDITOR;
import static cn.jifenbu.shared.Role.COORDINATOR;
import static cn.jifenbu.shared.Role.COUNTY_ADMIN;
import static cn.jifenbu.shared.Role.SHOPKEEPER;
import static cn.jifenbu.shared.Role.TOWNSHIP_ADMIN;
import static cn.jifenbu.shared.Role.VILLAGE_ADMIN;

import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Villagers act for their own household, staff of the village for all. Asked before anything is looked up, so that a
/// neighbour's household and a made-up one answer alike.
enum Access {
    /// Order and cancel.
    SERVE(EnumSet.of(SHOPKEEPER, COORDINATOR)),
    HAND_OVER(EnumSet.of(SHOPKEEPER, VILLAGE_ADMIN)),
    READ(EnumSet.of(COUNTY_ADMIN, TOWNSHIP_ADMIN, VILLAGE_ADMIN, COORDINATOR, SHOPKEEPER, AUDITOR));

    private final Set<Role> roles;

    Access(Set<Role> roles) {
        this.roles = roles;
    }

    boolean forAll(Actor actor, VillageId village) {
        return actor.has(roles, village);
    }

    /// @throws RefusedException OutOfScope
    void require(Actor actor, VillageId village, HouseholdId household) {
        if (!forAll(actor, village) && !actor.isMemberOf(village, household)) throw new RefusedException(new OutOfScope());
    }

    void requireForAll(Actor actor, VillageId village) {
        if (!forAll(actor, village)) throw new RefusedException(new OutOfScope());
    }

    /// The household to read: staff may leave it out and mean all, a villager always means the own one.
    ///
    /// @throws RefusedException OutOfScope
    Optional<HouseholdId> narrow(Actor actor, VillageId village, Optional<HouseholdId> asked) {
        if (forAll(actor, village)) return asked;
        var own = actor.membership().filter(m -> m.village().equals(village)).map(Actor.Membership::household);
        if (own.isEmpty() || asked.isPresent() && !asked.equals(own)) throw new RefusedException(new OutOfScope());
        return own;
    }
}
