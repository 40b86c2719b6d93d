package cn.jifenbu.dividend.readiness;

import cn.jifenbu.dividend.model.RunTransition;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.dividend.store.RunRow;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.refusal.ReadinessRefusal.NotUnderWay;
import cn.jifenbu.refusal.ReadinessRefusal.OpenItemDecided;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Somebody decides that the freeze does not wait for what is under way, item by item and with a reason that is kept with the
/// run. Nothing is taken from the item: what is through before the freeze counts, what comes later is adjusted.
@ApplicationScoped
public class DecideOpenItems {

    private final VillageLock villages;
    private final RunRepository runs;
    private final ReadReadiness readiness;
    private final OpenItemRepository decisions;
    private final BusinessClock clock;

    DecideOpenItems(VillageLock villages, RunRepository runs, ReadReadiness readiness, OpenItemRepository decisions,
            BusinessClock clock) {
        this.villages = villages;
        this.runs = runs;
        this.readiness = readiness;
        this.decisions = decisions;
        this.clock = clock;
    }

    public record NotToWait(OpenItemKind kind, UUID id, String reason) {}

    /// @throws RefusedException UnknownRun, WrongRunState, NotUnderWay, OwnHousehold or OpenItemDecided; then none is kept
    @Transactional
    public DividendReadiness decide(VillageId village, UUID id, List<NotToWait> items, Actor actor) {
        villages.lock(village);
        var run = runs.require(village, id);
        RunTransition.FREEZE.requireFrom(run.state);
        var open = readiness.items(run);
        items.forEach(item -> keep(run, find(open, item), item.reason(), actor));
        decisions.flush();
        return readiness.of(village, id);
    }

    private static OpenItem find(List<OpenItem> open, NotToWait item) {
        return open.stream().filter(o -> o.kind() == item.kind() && o.id().equals(item.id())).findFirst()
                .orElseThrow(() -> new RefusedException(new NotUnderWay()));
    }

    private void keep(RunRow run, OpenItem item, String reason, Actor actor) {
        Recusal.require(actor, new VillageId(run.villageId), new HouseholdId(item.householdId()));
        if (decisions.isDecided(run, item)) throw new RefusedException(new OpenItemDecided());
        var row = OpenItemRow.of(run, item);
        row.reason = reason;
        row.decidedBy = actor.person();
        row.decidedAt = clock.now();
        decisions.persist(row);
    }
}
