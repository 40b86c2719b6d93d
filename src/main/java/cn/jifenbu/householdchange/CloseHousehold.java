package cn.jifenbu.householdchange;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdState;
import cn.jifenbu.household.HouseholdWriter;
import cn.jifenbu.refusal.ChangeRefusal.ClaimWindowOpen;
import cn.jifenbu.refusal.ChangeRefusal.HouseholdNotFrozen;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/// A household that moves away or has died out: first frozen, so that relatives can take it over by a merge, then settled.
@ApplicationScoped
public class CloseHousehold {

    /// How long heirs may come (认领期), in days.
    public static final int CLAIM_DAYS = 90;

    private final ChangePreconditions ready;
    private final HouseholdWriter writer;
    private final TransferPoints transfer;
    private final HouseholdChangeRepository changes;
    private final BusinessClock clock;

    CloseHousehold(ChangePreconditions ready, HouseholdWriter writer, TransferPoints transfer,
            HouseholdChangeRepository changes, BusinessClock clock) {
        this.ready = ready;
        this.writer = writer;
        this.transfer = transfer;
        this.changes = changes;
        this.clock = clock;
    }

    /// Frozen until somebody settles it.
    @Transactional
    public HouseholdChange moveAway(VillageId village, HouseholdId id, String reason, Actor actor) {
        return freeze(ChangeKind.MOVE_AWAY, village, id, null, reason, actor);
    }

    /// Extinct (户绝): frozen for the claim window, then settled by the clock.
    @Transactional
    public HouseholdChange close(VillageId village, HouseholdId id, String reason, Actor actor) {
        return freeze(ChangeKind.CLOSE, village, id, clock.today().plusDays(CLAIM_DAYS), reason, actor);
    }

    private HouseholdChange freeze(ChangeKind kind, VillageId village, HouseholdId id, LocalDate settlesOn, String reason,
            Actor actor) {
        var household = ready.lock(village, id, actor);
        household.requireActive();
        ready.requireNothingOpen(household);
        var change = changes.begin(kind, household, HouseholdState.FROZEN, reason, actor);
        change.settlesOn = settlesOn;
        writer.changeState(village, id, HouseholdState.FROZEN, settlesOn);
        return changes.store(change);
    }

    /// It came back, or it was a mistake.
    @Transactional
    public HouseholdChange reopen(VillageId village, HouseholdId id, String reason, Actor actor) {
        var household = frozen(village, id, actor);
        writer.changeState(village, id, HouseholdState.ACTIVE, null);
        return changes.store(changes.begin(ChangeKind.REOPEN, household, HouseholdState.ACTIVE, reason, actor));
    }

    /// The rest of the points goes to the village and the household is closed for good.
    ///
    /// @throws RefusedException HouseholdNotFrozen, ClaimWindowOpen, OpenHolds, OpenClaims; nothing has changed then
    @Transactional
    public HouseholdChange windUp(VillageId village, HouseholdId id, String reason, Actor actor) {
        var household = frozen(village, id, actor);
        var until = writer.settlesOn(village, id);
        if (until != null && clock.today().isBefore(until)) throw new RefusedException(new ClaimWindowOpen(until));
        ready.requireNothingOpen(household);
        var change = changes.begin(ChangeKind.SETTLE, household, HouseholdState.CLOSED, reason, actor);
        change.points = transfer.whole(village, id).points();
        transfer.toTheVillage(change, change.points, actor);
        writer.changeState(village, id, HouseholdState.CLOSED, null);
        return changes.store(change);
    }

    /// Settles what is due; running it again does nothing.
    ///
    /// @return how many households were closed now
    @Transactional
    public int settleDue(VillageId village) {
        ready.lock(village);
        var due = writer.windingUpDue(village);
        due.forEach(id -> windUp(village, id, "认领期满", Actor.SYSTEM));
        return due.size();
    }

    private Household frozen(VillageId village, HouseholdId id, Actor actor) {
        var household = ready.lock(village, id, actor);
        if (household.state() != HouseholdState.FROZEN) throw new RefusedException(new HouseholdNotFrozen());
        return household;
    }
}
