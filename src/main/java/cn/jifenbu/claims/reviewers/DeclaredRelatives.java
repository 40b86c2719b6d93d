package cn.jifenbu.claims.reviewers;

import cn.jifenbu.household.Households;
import cn.jifenbu.refusal.ClaimRefusal.RelativesAlreadyDeclared;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// To which households somebody is related, as they said themselves or the village admin said of them. They decide nothing
/// there any more ([cn.jifenbu.household.Recusal]).
@ApplicationScoped
public class DeclaredRelatives {
    private final VillageLock villages;
    private final Households households;
    private final DeclaredRelativeRepository relatives;
    private final BusinessClock clock;

    DeclaredRelatives(VillageLock villages, Households households, DeclaredRelativeRepository relatives, BusinessClock clock) {
        this.villages = villages;
        this.households = households;
        this.relatives = relatives;
        this.clock = clock;
    }

    public record DeclaredRelative(UUID personId, UUID householdId, String householdCode, String relation) {}

    /// @throws RefusedException UnknownHousehold, RelativesAlreadyDeclared
    @Transactional
    public DeclaredRelative declare(VillageId village, UUID person, HouseholdId household, String relation, Actor actor) {
        villages.lock(village);
        var family = households.require(village, household);
        if (relatives.exists(village, person, household)) throw new RefusedException(new RelativesAlreadyDeclared());
        var row = new DeclaredRelativeRow();
        row.villageId = village.value();
        row.personId = person;
        row.householdId = household.value();
        row.relation = relation;
        row.declaredBy = actor.person();
        row.declaredAt = clock.now();
        relatives.persist(row);
        return new DeclaredRelative(person, household.value(), family.code(), relation);
    }

    /// All of the village, or one person's.
    @Transactional
    public List<DeclaredRelative> list(VillageId village, UUID person) {
        var rows = relatives.of(village, person);
        var known = households.byIds(village, rows.stream().map(r -> new HouseholdId(r.householdId)).toList());
        return rows.stream().map(r -> new DeclaredRelative(r.personId, r.householdId,
                known.get(new HouseholdId(r.householdId)).code(), r.relation)).toList();
    }
}
