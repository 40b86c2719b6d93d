package cn.jifenbu.claims.notice;

import cn.jifenbu.claims.model.Claim;
import cn.jifenbu.claims.model.ClaimTransition;
import cn.jifenbu.claims.model.StepReason;
import cn.jifenbu.claims.store.ClaimHistory;
import cn.jifenbu.claims.store.ClaimRepository;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.ledger.events.EventKind;
import cn.jifenbu.ledger.events.VillageEvents;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.PointsGate;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.posting.ReverseEntry;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Takes down the notices whose days are over and posts the points nobody objected to. A claim that is objected to waits
/// for its resolution, and what is not what stood on the board is taken down to be judged anew. Running it again does
/// nothing.
@ApplicationScoped
public class CloseNotices {

    private final VillageLock villages;
    private final ClaimRepository claims;
    private final ClaimHistory steps;
    private final PostToLedger ledger;
    private final ReverseEntry corrections;
    private final VillageEvents events;
    private final NoticeRepository notices;
    private final NoticeLineRepository lines;
    private final BusinessClock clock;

    CloseNotices(VillageLock villages, ClaimRepository claims, ClaimHistory steps, PostToLedger ledger,
            ReverseEntry corrections, VillageEvents events, NoticeRepository notices, NoticeLineRepository lines,
            BusinessClock clock) {
        this.villages = villages;
        this.claims = claims;
        this.steps = steps;
        this.ledger = ledger;
        this.corrections = corrections;
        this.events = events;
        this.notices = notices;
        this.lines = lines;
        this.clock = clock;
    }

    /// @return how many claims were posted
    @Transactional
    public int closeDue(VillageId village) {
        villages.lock(village);
        int posted = 0;
        for (var notice : notices.due(village, clock.now())) {
            int undisputed = post(village, notice.id, claims.onNotice(village, notice.id));
            notice.state = NoticeRow.State.CLOSED;
            notice.closedAt = clock.now();
            events.record(village, EventKind.NOTICE_CLOSED,
                    Map.of("noticeId", notice.id.toString(), "noticeNo", notice.noticeNo,
                            "posted", undisputed));
            posted += undisputed;
        }
        return posted;
    }

    /// @return how many of these, all on this notice, were posted
    int post(VillageId village, UUID notice, List<ClaimRow> rows) {
        if (rows.isEmpty()) return 0;
        var shown = lines.points(village, notice);
        var known = rows.stream().collect(Collectors.partitioningBy(r -> PointsGate.isAsShown(shown.get(r.id), r.points)));
        known.get(false).forEach(row -> takeDown(row, shown.get(row.id)));
        var asShown = known.get(true);
        post(village, asShown.stream().filter(row -> row.correctsEntryNo == null).toList());
        asShown.stream().filter(row -> row.correctsEntryNo != null).forEach(row -> correct(village, row));
        return asShown.size();
    }

    private void post(VillageId village, List<ClaimRow> rows) {
        var entries = ledger.post(village, Actor.SYSTEM.person(), rows.stream().map(CloseNotices::posting).toList());
        for (int i = 0; i < rows.size(); i++) posted(rows.get(i), entries.get(i));
    }

    /// Until now the entry it corrects has counted.
    private void correct(VillageId village, ClaimRow row) {
        posted(row, corrections.replace(village, row.correctsEntryNo, posting(row), row.note, Actor.SYSTEM));
    }

    private static Posting posting(ClaimRow row) {
        return Posting.earn(new HouseholdId(row.householdId), row.points, row.happenedOn,
                new EntrySource(Claim.SOURCE, row.id.toString()));
    }

    private void posted(ClaimRow row, LedgerEntry entry) {
        steps.apply(row, ClaimTransition.POST, Actor.SYSTEM);
        row.entryNo = entry.entryNo();
    }

    private void takeDown(ClaimRow row, Integer shown) {
        steps.apply(row, ClaimTransition.TAKE_DOWN, Actor.SYSTEM, new StepReason("公示的分数和申报的不一样，重新审批、公示", null));
        row.judgeAnew();
        row.twoApprovals = true;
        if (row.correctsEntryNo == null) row.pointsBefore = shown;
    }
}
