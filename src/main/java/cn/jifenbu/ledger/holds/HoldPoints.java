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
import cn.jifenbu.refusal.LedgerRefusal.UnknownHold;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Reserves points for an order and ends the reservation exactly once: captured (spent, wholly or in part), released, or
/// expired by the clock.
@ApplicationScoped
public class HoldPoints {

    private final VillageLock villages;
    private final Households households;
    private final AccountRepository accounts;
    private final PostToLedger ledger;
    private final EntityManager db;
    private final BusinessClock clock;

    HoldPoints(VillageLock villages, Households households, AccountRepository accounts, PostToLedger ledger, EntityManager db,
            BusinessClock clock) {
        this.villages = villages;
        this.households = households;
        this.accounts = accounts;
        this.ledger = ledger;
        this.db = db;
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
        accounts.change(village, household, account -> account.hold(points));
        var hold = new HoldRow();
        hold.villageId = village.value();
        hold.id = UUID.randomUUID();
        hold.householdId = household.value();
        hold.points = points;
        hold.state = HoldRow.State.OPEN;
        hold.sourceKind = source.kind();
        hold.sourceId = source.id();
        hold.placedAt = clock.now();
        hold.expiresAt = expiresAt;
        db.persist(hold);
        return hold.id;
    }

    /// Spends all that was held: one REDEEM entry with merit 0.
    @Transactional
    public LedgerEntry capture(VillageId village, UUID id, UUID actor) {
        return spend(village, open(village, id), null, actor);
    }

    /// Spends `points` of what was held; the rest is released.
    ///
    /// @throws RefusedException UnknownHold, HoldAlreadyEnded, HoldExpired, CaptureExceedsHold
    @Transactional
    public LedgerEntry capture(VillageId village, UUID id, long points, UUID actor) {
        return spend(village, open(village, id), points, actor);
    }

    private LedgerEntry spend(VillageId village, HoldRow hold, Long wanted, UUID actor) {
        long points = wanted == null ? hold.points : wanted;
        if (hold.expiresAt != null && !clock.now().isBefore(hold.expiresAt)) throw new RefusedException(new HoldExpired());
        if (points < 1 || points > hold.points) throw new RefusedException(new CaptureExceedsHold(hold.points, points));
        hold.captured = points;
        end(hold, HoldRow.State.CAPTURED);
        return ledger.post(village, actor, Posting.redeem(new HouseholdId(hold.householdId), points, clock.today(),
                new EntrySource(hold.sourceKind, hold.sourceId)), account -> account.release(hold.points));
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
        List<HoldRow> due = db
                .createQuery("from HoldRow where villageId = ?1 and state = ?2 and expiresAt <= ?3 order by placedAt, id",
                        HoldRow.class)
                .setParameter(1, village.value()).setParameter(2, HoldRow.State.OPEN).setParameter(3, clock.now())
                .getResultList();
        due.forEach(hold -> release(village, hold, HoldRow.State.EXPIRED));
        return due.size();
    }

    private HoldRow open(VillageId village, UUID id) {
        villages.lock(village);
        var hold = db.find(HoldRow.class, VillageKey.of(village, id));
        if (hold == null) throw new RefusedException(new UnknownHold());
        if (hold.state != HoldRow.State.OPEN) throw new RefusedException(new HoldAlreadyEnded(hold.state.name()));
        return hold;
    }

    private void release(VillageId village, HoldRow hold, HoldRow.State how) {
        end(hold, how);
        accounts.change(village, new HouseholdId(hold.householdId), account -> account.release(hold.points).withFloorRaised());
    }

    private void end(HoldRow hold, HoldRow.State how) {
        hold.state = how;
        hold.endedAt = clock.now();
    }
}
