package cn.jifenbu.householdchange;

import cn.jifenbu.household.Household;
import cn.jifenbu.household.HouseholdPart.Change;
import cn.jifenbu.household.HouseholdState;
import cn.jifenbu.household.HouseholdWriter;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Successors;
import cn.jifenbu.ledger.holds.CloseAccount;
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
    private final Households households;
    private final Successors successors;
    private final HouseholdWriter writer;
    private final EndAccount end;
    private final CloseAccount accounts;
    private final HouseholdChangeRepository changes;
    private final BusinessClock clock;

    CloseHousehold(ChangePreconditions ready, Households households, Successors successors, HouseholdWriter writer,
            EndAccount end, CloseAccount accounts, HouseholdChangeRepository changes, BusinessClock clock) {
        this.ready = ready;
        this.households = households;
        this.successors = successors;
        this.writer = writer;
        this.end = end;
        this.accounts = accounts;
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
        ready.require(Change.CLOSE, household);
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
        ready.require(Change.CLOSE, household);
        var change = changes.begin(ChangeKind.SETTLE, household, HouseholdState.CLOSED, reason, actor);
        end.inFavourOfTheVillage(change, actor);
        return changes.store(change);
    }

    /// Settles what is due and has nothing open; running it again does nothing.
    ///
    /// @return how many households were closed now
    @Transactional
    public int settleDue(VillageId village) {
        ready.lock(village);
        var due = writer.windingUpDue(village).stream().map(id -> households.require(village, id))
                .filter(household -> ready.against(Change.CLOSE, household).isEmpty()).map(Household::id).toList();
        due.forEach(id -> windUp(village, id, "认领期满", Actor.SYSTEM));
        accounts.leftOpen(village).forEach(id -> end(village, id));
        return due.size();
    }

    /// An older version left something on the account, or let it arrive there later.
    private void end(VillageId village, HouseholdId id) {
        var household = households.require(village, id);
        var heir = successors.standsFor(village, id);
        var change = changes.begin(heir.isPresent() ? ChangeKind.MERGE : ChangeKind.SETTLE, household, HouseholdState.CLOSED,
                "注销后才到的，补办", Actor.SYSTEM);
        heir.ifPresentOrElse(to -> {
            change.otherHouseholdId = to.value();
            end.inFavourOf(households.require(village, to), change, Actor.SYSTEM);
        }, () -> end.inFavourOfTheVillage(change, Actor.SYSTEM));
        changes.store(change);
    }

    private Household frozen(VillageId village, HouseholdId id, Actor actor) {
        var household = ready.lock(village, id, actor);
        if (household.state() != HouseholdState.FROZEN) throw new RefusedException(new HouseholdNotFrozen());
        return household;
    }
}
