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
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// To which households a reviewer is related, as they said themselves or the village admin said of them. Reviewing there is
/// seen by everybody and looked at again by the township.
@ApplicationScoped
public class DeclaredRelatives {
    private final VillageLock villages;
    private final Households households;
    private final EntityManager db;
    private final BusinessClock clock;

    DeclaredRelatives(VillageLock villages, Households households, EntityManager db, BusinessClock clock) {
        this.villages = villages;
        this.households = households;
        this.db = db;
        this.clock = clock;
    }

    public record DeclaredRelative(UUID personId, UUID householdId, String householdCode, String relation) {}

    /// @throws RefusedException UnknownHousehold, RelativesAlreadyDeclared
    @Transactional
    public DeclaredRelative declare(VillageId village, UUID person, HouseholdId household, String relation, Actor actor) {
        villages.lock(village);
        var family = households.require(village, household);
        var key = new DeclaredRelativeRow.Key(village.value(), person, household.value());
        if (db.find(DeclaredRelativeRow.class, key) != null) throw new RefusedException(new RelativesAlreadyDeclared());
        var row = new DeclaredRelativeRow();
        row.villageId = village.value();
        row.personId = person;
        row.householdId = household.value();
        row.relation = relation;
        row.declaredBy = actor.person();
        row.declaredAt = clock.now();
        db.persist(row);
        return new DeclaredRelative(person, household.value(), family.code(), relation);
    }

    /// All of the village, or one person's.
    @Transactional
    public List<DeclaredRelative> list(VillageId village, UUID person) {
        var rows = db.createQuery(
                "from DeclaredRelativeRow where villageId = ?1 and (?2 is null or personId = ?2) order by declaredAt",
                DeclaredRelativeRow.class).setParameter(1, village.value()).setParameter(2, person).getResultList();
        var known = households.byIds(village, rows.stream().map(r -> new HouseholdId(r.householdId)).toList());
        return rows.stream().map(r -> new DeclaredRelative(r.personId, r.householdId,
                known.get(new HouseholdId(r.householdId)).code(), r.relation)).toList();
    }

    public Set<UUID> householdsOf(VillageId village, Actor actor) {
        return Set.copyOf(db.createQuery("select householdId from DeclaredRelativeRow where villageId = ?1 and personId = ?2",
                UUID.class).setParameter(1, village.value()).setParameter(2, actor.person()).getResultList());
    }
}
