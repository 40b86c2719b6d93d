package cn.jifenbu.householdchange;

import cn.jifenbu.household.Successors;
import cn.jifenbu.householdchange.model.PointsTrail;
import cn.jifenbu.householdchange.model.PointsTrail.Share;
import cn.jifenbu.ledger.model.Entry;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.SplitShares;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

@ApplicationScoped
class SharesFromChanges implements SplitShares {

    private static final String SOURCE = "split-share";

    private final HouseholdChangeRepository changes;
    private final Successors successors;
    private final BusinessClock clock;

    SharesFromChanges(HouseholdChangeRepository changes, Successors successors, BusinessClock clock) {
        this.changes = changes;
        this.successors = successors;
        this.clock = clock;
    }

    @Override
    public List<Posting> transfers(VillageId village, Entry original, long points, long merit, String reason) {
        var answering = original.posting().household();
        var steps = changes.trail(village);
        if (steps.isEmpty()) return List.of();
        var elsewhere = new LinkedHashMap<HouseholdId, Share>();
        new PointsTrail(steps).follow(answering, original.entryNo(), points, merit).forEach(share -> elsewhere.merge(
                share.household(), share, (a, b) -> new Share(a.household(), a.points() + b.points(), a.merit() + b.merit())));
        elsewhere.remove(successors.orItself(village, answering));
        var legs = new ArrayList<Posting>();
        elsewhere.values().stream().filter(share -> share.points() != 0 || share.merit() != 0).forEach(share -> {
            int number = legs.size() / 2 + 1;
            legs.add(leg(share.household(), share, 1, original, number, reason));
            legs.add(leg(answering, share, -1, original, number, reason));
        });
        return legs;
    }

    private Posting leg(HouseholdId household, Share share, int sign, Entry original, int number, String reason) {
        var id = original.entryNo() + "/" + number + (sign * share.points() < 0 ? "/out" : "/in");
        return new Posting(household, EntryKind.TRANSFER, sign * share.points(), sign * share.merit(),
                original.posting().meritYear(), clock.today(), new EntrySource(SOURCE, id), reason);
    }
}
