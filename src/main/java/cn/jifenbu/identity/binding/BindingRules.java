package cn.jifenbu.identity.binding;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.identity.session.BindingRow;
import cn.jifenbu.identity.session.PersonRepository;
import cn.jifenbu.identity.session.PersonRow;
import cn.jifenbu.identity.session.RoleGrantRepository;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.OrganisationRefusal.OwnHousehold;
import cn.jifenbu.refusal.PersonRefusal.BindingDecidedAbove;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// Who decides about whose binding. Coordinators know the families of their groups; a member of staff, who decides about those
/// families otherwise, is bound by somebody above.
@ApplicationScoped
class BindingRules {

    private final Households households;
    private final PersonRepository people;
    private final RoleGrantRepository grants;

    BindingRules(Households households, PersonRepository people, RoleGrantRepository grants) {
        this.households = households;
        this.people = people;
        this.grants = grants;
    }

    /// @throws RefusedException OutOfScope, OwnHousehold, TiedHousehold, BindingDecidedAbove
    Household requireDecidable(BindingRow row, Actor actor) {
        var village = new VillageId(row.villageId);
        var household = households.require(village, new HouseholdId(row.householdId));
        boolean reaches = Permission.DECIDE_BINDING.grantedTo(actor, village, household.group());
        if (!reaches) throw new RefusedException(new OutOfScope());
        if (actor.person().equals(row.personId)) throw new RefusedException(new OwnHousehold());
        Recusal.require(actor, village, household.id());
        if (isStaff(row.personId) && !actor.has(above(row.personId), village)) {
            throw new RefusedException(new BindingDecidedAbove());
        }
        return household;
    }

    /// Also who has lost the last role: what they decided before is not forgotten.
    boolean isStaff(UUID person) {
        return people.findById(person).kind == PersonRow.Kind.STAFF;
    }

    /// The county has nobody above it here; there it is another of its admins.
    private Set<Role> above(UUID person) {
        var above = EnumSet.of(Role.VILLAGE_ADMIN, Role.TOWNSHIP_ADMIN, Role.COUNTY_ADMIN);
        for (Grant grant : grants.ofPerson(person)) {
            switch (grant.role()) {
                case VILLAGE_ADMIN -> above.remove(Role.VILLAGE_ADMIN);
                case TOWNSHIP_ADMIN, COUNTY_ADMIN, PLATFORM_OPERATOR -> above.retainAll(EnumSet.of(Role.COUNTY_ADMIN));
                case COORDINATOR, SHOPKEEPER, AUDITOR, SYSTEM -> {}
            }
        }
        return above;
    }
}
