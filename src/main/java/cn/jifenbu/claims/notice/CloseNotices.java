package cn.jifenbu.claims.notice;

import cn.jifenbu.claims.model.Claim;
import cn.jifenbu.claims.model.ClaimTransition;
import cn.jifenbu.claims.store.ClaimHistory;
import cn.jifenbu.claims.store.ClaimRepository;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.ledger.events.EventKind;
import cn.jifenbu.ledger.events.VillageEvents;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/// Takes down the notices whose days are over and posts the points nobody objected to. A claim that is objected to waits
/// for its resolution. Running it again does nothing.
@ApplicationScoped
public class CloseNotices {

    private final VillageLock villages;
    private final ClaimRepository claims;
    private final ClaimHistory steps;
    private final PostToLedger ledger;
    private final VillageEvents events;
    private final NoticeRepository notices;
    private final BusinessClock clock;

    CloseNotices(VillageLock villages, ClaimRepository claims, ClaimHistory steps, PostToLedger ledger, VillageEvents events,
            NoticeRepository notices, BusinessClock clock) {
        this.villages = villages;
        this.claims = claims;
        this.steps = steps;
        this.ledger = ledger;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    /// @return how many claims were posted
    @Transactional
    public int closeDue(VillageId village) {
        villages.lock(village);
        int posted = 0;
        for (var notice : notices.due(village, clock.now())) {
            var undisputed = claims.onNotice(village, notice.id);
            post(village, undisputed);
            notice.state = NoticeRow.State.CLOSED;
            notice.closedAt = clock.now();
            events.record(village, EventKind.NOTICE_CLOSED,
                    Map.of("noticeId", notice.id.toString(), "noticeNo", notice.noticeNo,
                            "posted", undisputed.size()));
            posted += undisputed.size();
        }
        return posted;
    }

    void post(VillageId village, List<ClaimRow> rows) {
        if (rows.isEmpty()) return;
        var postings = rows.stream().map(row -> Posting.earn(new HouseholdId(row.householdId), row.points, row.happenedOn,
                new EntrySource(Claim.SOURCE, row.id.toString()))).toList();
        var entries = ledger.post(village, Actor.SYSTEM.person(), postings);
        for (int i = 0; i < rows.size(); i++) {
            steps.apply(rows.get(i), ClaimTransition.POST, Actor.SYSTEM);
            rows.get(i).entryNo = entries.get(i).entryNo();
        }
    }
}
