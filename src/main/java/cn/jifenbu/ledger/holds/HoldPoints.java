package cn.jifenbu.ledger.holds;

import cn.jifenbu.household.Households;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.AccountRepository;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.refusal.LedgerRefusal.CaptureExceedsHold;
import cn.jifenbu.refusal.LedgerRefusal.HoldAlreadyEnded;
import cn.jifenbu.refusal.LedgerRefusal.HoldExpired;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/// Reserves points for an order and ends the reservation exactly once: captured (spent, wholly or in part), released, or
/// expired by the clock.
@ApplicationScoped
public class HoldPoints {

    private final VillageLock villages;
    private final Households households;
    private final AccountRepository accounts;
    private final PostToLedger ledger;
    private final HoldRepository holds;
    private final BusinessClock clock;

    HoldPoints(VillageLock villages, Households households, AccountRepository accounts, PostToLedger ledger,
            HoldRepository holds, BusinessClock clock) {
        this.villages = villages;
        this.households = households;
        this.accounts = accounts;
        this.ledger = ledger;
        this.holds = holds;
        this.clock = clock;
    }

    /// A hold that lasts until somebody ends it.
    ///
    /// @return the hold's id
    @Transactional
    public UUID place(VillageId village, HouseholdId household, long points, EntrySource source) {
        return place(village, household, points, source, null);
    }

    /// `expiresAt` is the moment from which the points are free again; null for never.
    ///
    /// @return the hold's id
    /// @throws RefusedException HouseholdNotActive, InsufficientPoints
    @Transactional
    public UUID place(VillageId village, HouseholdId household, long points, EntrySource source, Instant expiresAt) {
        villages.lock(village);
        households.requireActive(village, household);
        var lots = accounts.hold(village, household, points, clock.today().getYear());
        var hold = new HoldRow();
        hold.villageId = village.value();
        hold.id = UUID.randomUUID();
        hold.householdId = household.value();
        hold.points = points;
        hold.lots = lots.json();
        hold.state = HoldRow.State.OPEN;
        hold.sourceKind = source.kind();
        hold.sourceId = source.id();
        hold.placedAt = clock.now();
        hold.expiresAt = expiresAt;
        holds.persist(hold);
        return hold.id;
    }

    /// Spends all that was held: one REDEEM entry with merit 0.
    ///
    /// @throws RefusedException UnknownHold, HoldAlreadyEnded, HoldExpired, HoldNotCovered
    @Transactional
    public LedgerEntry capture(VillageId village, UUID id, UUID actor) {
        return spend(village, open(village, id), null, actor);
    }

    /// Spends `points` of what was held; the rest is released.
    ///
    /// @throws RefusedException UnknownHold, HoldAlreadyEnded, HoldExpired, CaptureExceedsHold, HoldNotCovered
    @Transactional
    public LedgerEntry capture(VillageId village, UUID id, long points, UUID actor) {
        return spend(village, open(village, id), points, actor);
    }

    private LedgerEntry spend(VillageId village, HoldRow hold, Long requested, UUID actor) {
        long points = requested == null ? hold.points : requested;
        if (hold.expiresAt != null && !clock.now().isBefore(hold.expiresAt)) throw new RefusedException(new HoldExpired());
        if (points < 1 || points > hold.points) throw new RefusedException(new CaptureExceedsHold(hold.points, points));
        hold.captured = points;
        end(hold, HoldRow.State.CAPTURED);
        return ledger.post(village, actor, Posting.redeem(new HouseholdId(hold.householdId), points, clock.today(),
                new EntrySource(hold.sourceKind, hold.sourceId))
                .ofYears(hold.lots().oldest(points, clock.today().getYear()).negated()),
                account -> account.releaseToSpend(hold.lots(), points));
    }

    @Transactional
    public void release(VillageId village, UUID id) {
        release(village, open(village, id), HoldRow.State.RELEASED);
    }

    /// As [#release], for what the clock has ended.
    @Transactional
    public void expire(VillageId village, UUID id) {
        release(village, open(village, id), HoldRow.State.EXPIRED);
    }

    /// Ends the holds whose time is over; running it again does nothing.
    ///
    /// @return how many ended now
    @Transactional
    public int expireDue(VillageId village) {
        villages.lock(village);
        var due = holds.due(village, clock.now());
        due.forEach(hold -> release(village, hold, HoldRow.State.EXPIRED));
        return due.size();
    }

    private HoldRow open(VillageId village, UUID id) {
        villages.lock(village);
        var hold = holds.require(village, id);
        if (hold.state != HoldRow.State.OPEN) throw new RefusedException(new HoldAlreadyEnded(hold.state.name()));
        return hold;
    }

    private void release(VillageId village, HoldRow hold, HoldRow.State state) {
        end(hold, state);
        ledger.release(village, new HouseholdId(hold.householdId), hold.lots());
    }

    private void end(HoldRow hold, HoldRow.State state) {
        hold.state = state;
        hold.endedAt = clock.now();
    }
}
