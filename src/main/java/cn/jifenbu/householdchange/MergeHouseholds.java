package cn.jifenbu.householdchange;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdPart.Change;
import cn.jifenbu.household.HouseholdState;
import cn.jifenbu.household.HouseholdWriter;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Member;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.identity.binding.BindingChanges;
import cn.jifenbu.refusal.ChangeRefusal.MergeWithItself;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// One household goes into another with its members, points, merit and all that is open (并户), and is closed. Heirs take over
/// an extinct household, and relatives one that moves away, in the same way while it is frozen.
@ApplicationScoped
public class MergeHouseholds {

    private final ChangePreconditions ready;
    private final Households households;
    private final HouseholdWriter writer;
    private final BindingChanges bindings;
    private final EndAccount end;
    private final HouseholdChangeRepository changes;

    MergeHouseholds(ChangePreconditions ready, Households households, HouseholdWriter writer, BindingChanges bindings,
            EndAccount end, HouseholdChangeRepository changes) {
        this.ready = ready;
        this.households = households;
        this.writer = writer;
        this.bindings = bindings;
        this.end = end;
        this.changes = changes;
    }

    /// @throws RefusedException with what stands against it; nothing has changed then
    @Transactional
    public HouseholdChange merge(VillageId village, HouseholdId id, HouseholdId into, String reason, Actor actor) {
        if (id.equals(into)) throw new RefusedException(new MergeWithItself());
        var household = ready.lock(village, id, actor);
        Recusal.require(actor, village, into);
        household.requireNotClosed();
        Household goesOn = households.requireActive(village, into);
        ready.require(Change.MERGE, household);
        var change = changes.begin(ChangeKind.MERGE, household, HouseholdState.CLOSED, reason, actor);
        change.otherHouseholdId = into.value();
        var members = households.members(village, id).stream().map(Member::id).toList();
        bindings.moveTo(village, into, writer.moveMembers(village, members, goesOn.id(), null));
        end.inFavourOf(goesOn, change, actor);
        return changes.store(change);
    }
}
