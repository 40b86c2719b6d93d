package cn.jifenbu.identity.me;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdState;
import cn.jifenbu.household.HouseholdWriter;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Member;
import cn.jifenbu.identity.binding.BindHousehold;
import cn.jifenbu.identity.binding.BindingViews;
import cn.jifenbu.identity.session.BindingRepository;
import cn.jifenbu.identity.session.BindingRow;
import cn.jifenbu.identity.session.PersonRepository;
import cn.jifenbu.identity.session.Sessions;
import cn.jifenbu.privacy.SealedValues;
import cn.jifenbu.refusal.PersonRefusal.StaffAccountStays;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.SystemClock;
import cn.jifenbu.shared.VillageId;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/// A villager has their account and their data deleted (PIPL article 47). What stays: a number without a name behind what was
/// done, the household's points, and the name of who heads an active household, by whom its points and dividend go until
/// there is a new head. Nothing of this is in the ledger's chain, so the ledger verifies as before.
@ApplicationScoped
public class DeleteAccount {

    private final BindingRepository bindings;
    private final PersonRepository people;
    private final Households households;
    private final HouseholdWriter writer;
    private final BindHousehold binding;
    private final BindingViews views;
    private final SealedValues values;
    private final Sessions sessions;
    private final List<PersonalDataEraser> others;

    DeleteAccount(BindingRepository bindings, PersonRepository people, Households households, HouseholdWriter writer,
            BindHousehold binding, BindingViews views, SealedValues values, Sessions sessions,
            @All List<PersonalDataEraser> others) {
        this.bindings = bindings;
        this.people = people;
        this.households = households;
        this.writer = writer;
        this.binding = binding;
        this.views = views;
        this.values = values;
        this.sessions = sessions;
        this.others = others;
    }

    public enum NameOutcome {
        /// The name in the household's register was replaced.
        FORGOTTEN,
        /// The head of an active household stays named.
        KEPT_AS_HEAD,
        /// There was no household.
        NONE
    }

    /// @throws RefusedException StaffAccountStays
    @Transactional
    public NameOutcome leave(Actor actor) {
        if (!actor.grants().isEmpty()) throw new RefusedException(new StaffAccountStays());
        var register = NameOutcome.NONE;
        for (var row : bindings.ofPerson(actor.person())) {
            if (row.state == BindingRow.State.APPROVED) register = forget(row);
            values.removeAll(row.villageId, row.id);
            others.forEach(o -> o.erase(new VillageId(row.villageId), actor.person()));
            if (row.state != BindingRow.State.REJECTED) binding.end(row, BindingRow.State.REMOVED, actor);
        }
        var person = people.findById(actor.person());
        person.openidHash = null;
        person.displayName = "已注销";
        person.deletedAt = SystemClock.now();
        values.removeAll(SealedValues.PLATFORM, person.id);
        sessions.endAll(person.id);
        return register;
    }

    private NameOutcome forget(BindingRow row) {
        var village = new VillageId(row.villageId);
        values.removeAll(row.villageId, row.memberId);
        Household household = households.require(village, new HouseholdId(row.householdId));
        Optional<Member> member = views.member(row, household);
        boolean isHead = member.filter(Member::head).isPresent();
        if (isHead && household.state() == HouseholdState.ACTIVE) return NameOutcome.KEPT_AS_HEAD;
        member.ifPresent(m -> writer.anonymize(village, m.id()));
        return NameOutcome.FORGOTTEN;
    }
}
