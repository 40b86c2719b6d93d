package cn.jifenbu.ledger.holds;

import cn.jifenbu.household.Households;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.refusal.LedgerRefusal.HoldBelongsToOrder;
import cn.jifenbu.refusal.LedgerRefusal.HoldEndsInThePast;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Holds that a village admin places and ends with a reason, for whatever is no order of the shop.
@ApplicationScoped
public class ManualHold {

    private static final String SOURCE = "hold";

    private final VillageLock villages;
    private final Households households;
    private final HoldPoints holds;
    private final HoldRepository rows;
    private final BusinessClock clock;

    ManualHold(VillageLock villages, Households households, HoldPoints holds, HoldRepository rows, BusinessClock clock) {
        this.villages = villages;
        this.households = households;
        this.holds = holds;
        this.rows = rows;
        this.clock = clock;
    }

    /// `lastDay` is the last day on which the points stay held, null when only people end it.
    ///
    /// @throws RefusedException OwnHousehold, HouseholdNotActive, InsufficientPoints, HoldEndsInThePast
    @Transactional
    public Hold place(VillageId village, HouseholdId household, long points, LocalDate lastDay, String reason, Actor actor) {
        villages.lock(village);
        Recusal.require(actor, village, household);
        if (lastDay != null && lastDay.isBefore(clock.today())) throw new RefusedException(new HoldEndsInThePast(lastDay));
        var until = lastDay == null ? null : BusinessClock.endOf(lastDay);
        var id = holds.place(village, household, points, new EntrySource(SOURCE, UUID.randomUUID().toString()), until);
        var row = rows.require(village, id);
        row.placedBy = actor.person();
        row.reason = reason;
        return Hold.of(row);
    }

    /// Spends `points` of the hold, null for all; the rest is released.
    ///
    /// @throws RefusedException UnknownHold, HoldBelongsToOrder, OwnHousehold and those of [HoldPoints#capture]
    @Transactional
    public Hold capture(VillageId village, UUID id, Long points, Actor actor) {
        var row = byHand(village, id, actor);
        holds.capture(village, id, points == null ? row.points : points, actor.person());
        return Hold.of(row);
    }

    /// @throws RefusedException UnknownHold, HoldBelongsToOrder, OwnHousehold, HoldAlreadyEnded
    @Transactional
    public Hold release(VillageId village, UUID id, Actor actor) {
        var row = byHand(village, id, actor);
        holds.release(village, id);
        return Hold.of(row);
    }

    /// All of a household's holds, the newest first.
    @Transactional
    public List<Hold> list(VillageId village, HouseholdId household, int limit) {
        households.require(village, household);
        return rows.newest(village, household, limit).stream().map(Hold::of).toList();
    }

    private HoldRow byHand(VillageId village, UUID id, Actor actor) {
        villages.lock(village);
        var row = rows.require(village, id);
        if (!row.sourceKind.equals(SOURCE)) throw new RefusedException(new HoldBelongsToOrder());
        Recusal.require(actor, village, new HouseholdId(row.householdId));
        return row;
    }
}
