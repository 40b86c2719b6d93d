package cn.jifenbu.pointsexpiry;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.ledger.model.EndedYear;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Lots;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.EndedYears;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.reading.ReadLots;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Ends what is left of last year's redeemable points, where the policy says so: announces it the policy's days ahead, and
/// on the day takes it with CLEAR entries of merit 0, one batch a village. What was spent since counts as the oldest points;
/// what is held by an order stays, and ends when it comes back ([EndedYears]). An announcement that comes late moves the
/// day: the notice is never cut short.
@ApplicationScoped
public class ExpirePoints {

    private static final Logger LOG = Logger.getLogger(ExpirePoints.class);

    private final VillageLock villages;
    private final PointsExpiryRepository expiries;
    private final ReadLots lots;
    private final PostToLedger ledger;
    private final Divisions divisions;
    private final BusinessClock clock;

    ExpirePoints(VillageLock villages, PointsExpiryRepository expiries, ReadLots lots, PostToLedger ledger,
            Divisions divisions, BusinessClock clock) {
        this.villages = villages;
        this.expiries = expiries;
        this.lots = lots;
        this.ledger = ledger;
        this.divisions = divisions;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void run(List<VillageId> inVillages) {
        QuarkusTransaction.requiringNew().run(() -> expiries.announce(inVillages, clock.today(), clock.now()));
        for (var key : QuarkusTransaction.requiringNew().call(() -> expiries.due(inVillages, clock.today()))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> clear(key));
            } catch (RuntimeException e) {
                LOG.errorf(e, "could not clear the points of %d in village %d", key.year(), key.villageId());
            }
        }
    }

    private void clear(PointsExpiryRow.Key key) {
        var village = new VillageId(key.villageId());
        villages.lock(village);
        var row = expiries.current(key);
        if (row.doneAt != null) return;
        var today = clock.today();
        var ended = new EndedYear(key.year(), row.keepPercent);
        var postings = lots.ofVillage(village).entrySet().stream()
                .flatMap(left -> posting(ended, left.getKey(), left.getValue(), today).stream()).toList();
        if (!postings.isEmpty()) ledger.post(village, Actor.SYSTEM.person(), postings);
        row.doneAt = clock.now();
        row.households = postings.size();
        row.points = postings.stream().mapToLong(p -> -p.points()).sum();
    }

    private static Optional<Posting> posting(EndedYear ended, HouseholdId household, Lots left, LocalDate day) {
        var lots = ended.ends(left);
        if (lots.sum() == 0) return Optional.empty();
        return Optional.of(new Posting(household, EntryKind.CLEAR, lots.sum(), 0, ended.year(), day,
                new EntrySource("clearing", ended.year() + ":" + household), "", lots));
    }

    /// Newest year first.
    @Transactional
    public List<PointsExpiry> list(VillageId village) {
        divisions.require(village);
        return expiries.newest(village).stream().map(PointsExpiry::of).toList();
    }
}
