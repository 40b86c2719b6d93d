package cn.jifenbu.ledger;

import cn.jifenbu.ledger.domain.Posting;
import cn.jifenbu.ledger.domain.Source;
import cn.jifenbu.refusal.LedgerRefusal.HoldAlreadyEnded;
import cn.jifenbu.refusal.LedgerRefusal.UnknownHold;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Reserves points for an order and ends the reservation exactly once: captured (spent) or released.
@ApplicationScoped
public class HoldPoints {

    private final VillageLock villages;
    private final AccountRows accounts;
    private final PostToLedger ledger;
    private final EntityManager db;
    private final BusinessClock clock;

    HoldPoints(VillageLock villages, AccountRows accounts, PostToLedger ledger, EntityManager db, BusinessClock clock) {
        this.villages = villages;
        this.accounts = accounts;
        this.ledger = ledger;
        this.db = db;
        this.clock = clock;
    }

    /// @return the hold's id
    @Transactional
    public UUID place(VillageId village, HouseholdId household, long points, Source source) {
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
        db.persist(hold);
        return hold.id;
    }

    /// Spends what was held: one REDEEM entry with merit 0.
    @Transactional
    public LedgerEntry capture(VillageId village, UUID id, UUID actor) {
        var hold = end(village, id, HoldRow.State.CAPTURED);
        return ledger.post(village, actor, Posting.redeem(new HouseholdId(hold.householdId), hold.points, clock.today(),
                new Source(hold.sourceKind, hold.sourceId)), account -> account.release(hold.points));
    }

    @Transactional
    public void release(VillageId village, UUID id) {
        var hold = end(village, id, HoldRow.State.RELEASED);
        accounts.change(village, new HouseholdId(hold.householdId), account -> account.release(hold.points));
    }

    private HoldRow end(VillageId village, UUID id, HoldRow.State how) {
        villages.lock(village);
        var hold = db.find(HoldRow.class, VillageKey.of(village, id));
        if (hold == null) throw new RefusedException(new UnknownHold());
        if (hold.state != HoldRow.State.OPEN) throw new RefusedException(new HoldAlreadyEnded(hold.state.name()));
        hold.state = how;
        hold.endedAt = clock.now();
        return hold;
    }
}
