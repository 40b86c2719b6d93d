package cn.jifenbu.identity.session;

import static cn.jifenbu.shared.Role.AUDITOR;
import static cn.jifenbu.shared.Role.COORDINATOR;
import static cn.jifenbu.shared.Role.SHOPKEEPER;
import static cn.jifenbu.shared.Role.TOWNSHIP_ADMIN;
import static cn.jifenbu.shared.Role.VILLAGE_ADMIN;

import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.StaffRefusal.RoleNotYoursToGive;
import cn.jifenbu.refusal.StaffRefusal.ScopeDoesNotFitRole;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Who may give which role where: only what lies below one's own, in one's own place. A village's admins give none, because
/// they approve what those they would appoint have checked; auditors are appointed by the county, above those they watch.
public final class AppointmentRules {

    private AppointmentRules() {}

    /// The roles that this one gives, in its own place and below.
    public static Set<Role> givenBy(Role role) {
        return switch (role) {
            case PLATFORM_OPERATOR -> EnumSet.complementOf(EnumSet.of(Role.SYSTEM));
            case COUNTY_ADMIN -> EnumSet.of(TOWNSHIP_ADMIN, VILLAGE_ADMIN, COORDINATOR, SHOPKEEPER, AUDITOR);
            case TOWNSHIP_ADMIN -> EnumSet.of(VILLAGE_ADMIN, COORDINATOR, SHOPKEEPER);
            case VILLAGE_ADMIN, COORDINATOR, SHOPKEEPER, AUDITOR, SYSTEM -> EnumSet.noneOf(Role.class);
        };
    }

    /// Why this person may not give (or take) these roles; empty when they may.
    public static Optional<Refusal> refusal(Actor actor, Collection<Grant> grants) {
        var misplaced = grants.stream().filter(g -> !fits(g)).findFirst();
        if (misplaced.isPresent()) return Optional.of(new ScopeDoesNotFitRole(misplaced.get().role().name()));
        boolean all = !grants.isEmpty() && grants.stream().allMatch(g -> mayGrant(actor, g));
        return all ? Optional.empty() : Optional.of(new RoleNotYoursToGive());
    }

    private static boolean mayGrant(Actor actor, Grant grant) {
        return actor.grants().stream()
                .anyMatch(g -> givenBy(g.role()).contains(grant.role()) && g.scope().covers(grant.scope()));
    }

    /// Each role has its level of the tree; groups narrow coordinators only.
    private static boolean fits(Grant grant) {
        DivisionCode scope = grant.scope();
        if (!grant.groups().isEmpty() && grant.role() != COORDINATOR) return false;
        return switch (grant.role()) {
            case COUNTY_ADMIN -> scope.isCounty() && !scope.equals(DivisionCode.NATION);
            case TOWNSHIP_ADMIN -> scope.isTownship();
            case VILLAGE_ADMIN, COORDINATOR, SHOPKEEPER -> scope.isVillage();
            case AUDITOR -> true;
            case PLATFORM_OPERATOR -> scope.isCounty();
            case SYSTEM -> false;
        };
    }
}
