package cn.jifenbu.identity;

import cn.jifenbu.organisation.Household;
import cn.jifenbu.organisation.Households;
import cn.jifenbu.organisation.Member;
import cn.jifenbu.refusal.IdentityRefusal.AlreadyBound;
import cn.jifenbu.refusal.IdentityRefusal.BindingAlreadyDecided;
import cn.jifenbu.refusal.IdentityRefusal.HouseholdCodeOrNameWrong;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.IdentityRefusal.UnknownBinding;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/// Ties a villager to a household: asked for with the printed code and a member's name, decided by the coordinator.
@ApplicationScoped
public class BindHousehold {

    private final EntityManager db;
    private final Households households;
    private final BusinessClock clock;

    BindHousehold(EntityManager db, Households households, BusinessClock clock) {
        this.db = db;
        this.households = households;
        this.clock = clock;
    }

    /// The same answer for an unknown code and a wrong name, so that codes cannot be probed for people.
    @Transactional
    public Binding request(Actor villager, String householdCode, String name) {
        var household = households.byCode(householdCode)
                .orElseThrow(() -> new RefusedException(new HouseholdCodeOrNameWrong()));
        var member = households.members(household.village(), household.id()).stream().filter(m -> m.name().equals(name))
                .findFirst().orElseThrow(() -> new RefusedException(new HouseholdCodeOrNameWrong()));
        long earlier = db.createQuery("select count(*) from BindingRow where personId = ?1 and state <> ?2", Long.class)
                .setParameter(1, villager.person()).setParameter(2, BindingRow.State.REJECTED).getSingleResult();
        if (earlier > 0) throw new RefusedException(new AlreadyBound());
        return Binding.of(enter(villager.person(), household, member), household, member.name());
    }

    Optional<BindingRow> pendingOf(UUID person, Household household) {
        return db.createQuery("from BindingRow where villageId = ?1 and personId = ?2 and state = ?3", BindingRow.class)
                .setParameter(1, household.village().value()).setParameter(2, person)
                .setParameter(3, BindingRow.State.PENDING).getResultStream().findFirst();
    }

    BindingRow enter(UUID person, Household household, Member member) {
        var row = new BindingRow();
        row.villageId = household.village().value();
        row.id = UUID.randomUUID();
        row.personId = person;
        row.householdId = household.id().value();
        row.memberId = member.id();
        row.state = BindingRow.State.PENDING;
        row.requestedAt = clock.now();
        db.persist(row);
        return row;
    }

    @Transactional
    public Binding decide(VillageId village, UUID id, Actor actor, boolean approved) {
        var row = db.find(BindingRow.class, VillageKey.of(village, id));
        if (row == null) throw new RefusedException(new UnknownBinding());
        var household = households.require(village, new HouseholdId(row.householdId));
        if (!actor.reaches(village, household.group())) throw new RefusedException(new OutOfScope());
        if (row.state != BindingRow.State.PENDING) throw new RefusedException(new BindingAlreadyDecided(row.state.name()));
        if (approved) approve(row, actor);
        else reject(row, actor);
        return Binding.of(row, household, memberName(household, row));
    }

    void approve(BindingRow row, Actor actor) {
        end(row, BindingRow.State.APPROVED, actor);
    }

    private void reject(BindingRow row, Actor actor) {
        end(row, BindingRow.State.REJECTED, actor);
    }

    private void end(BindingRow row, BindingRow.State state, Actor actor) {
        row.state = state;
        row.decidedBy = actor.person();
        row.decidedAt = clock.now();
    }

    private String memberName(Household household, BindingRow row) {
        return households.members(household.village(), household.id()).stream().filter(m -> m.id().equals(row.memberId))
                .findFirst().orElseThrow().name();
    }
}
