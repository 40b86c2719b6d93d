package cn.jifenbu.registration;

import cn.jifenbu.household.HouseholdWriter;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Member;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.identity.binding.BindingChanges;
import cn.jifenbu.privacy.SealedValues;
import cn.jifenbu.refusal.OrganisationRefusal.HouseholdNotActive;
import cn.jifenbu.refusal.PersonRefusal.HeadStays;
import cn.jifenbu.refusal.PersonRefusal.UnknownMember;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// People who join a household or leave it; the points are the household's and stay as they are.
@ApplicationScoped
public class ChangeMembers {

    private final VillageLock villages;
    private final Households households;
    private final HouseholdWriter writer;
    private final RegistrationWriter write;
    private final SealedValues values;
    private final BindingChanges bindings;

    ChangeMembers(VillageLock villages, Households households, HouseholdWriter writer, RegistrationWriter write,
            SealedValues values,
            BindingChanges bindings) {
        this.villages = villages;
        this.households = households;
        this.writer = writer;
        this.write = write;
        this.values = values;
        this.bindings = bindings;
    }

    /// @throws RefusedException OwnHousehold, UnknownHousehold, HouseholdNotActive
    @Transactional
    public Member join(VillageId village, HouseholdId household, Resident resident, Actor actor) {
        villages.lock(village);
        Recusal.require(actor, village, household);
        households.requireActive(village, household);
        var id = writer.addMember(village, household, resident.member());
        write.seal(village, id, resident);
        return new Member(id, household, resident.name(), resident.relation(), resident.birthYear(), false);
    }

    /// Their numbers are deleted and they no longer act for the household.
    ///
    /// @throws RefusedException OwnHousehold, UnknownHousehold, HouseholdNotActive, UnknownMember, HeadStays
    @Transactional
    public Member leave(VillageId village, HouseholdId household, UUID id, Actor actor) {
        villages.lock(village);
        Recusal.require(actor, village, household);
        households.require(village, household).requireNotClosed();
        var member = households.members(village, household).stream().filter(m -> m.id().equals(id)).findFirst()
                .orElseThrow(() -> new RefusedException(new UnknownMember()));
        if (member.head()) throw new RefusedException(new HeadStays());
        writer.removeMember(village, id);
        values.removeAll(village.value(), id);
        bindings.end(village, id, actor);
        return member;
    }
}
