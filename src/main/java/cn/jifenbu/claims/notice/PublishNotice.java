package cn.jifenbu.claims.notice;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.claims.model.ClaimTransition;
import cn.jifenbu.claims.store.ClaimHistory;
import cn.jifenbu.claims.store.ClaimRepository;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.claims.store.ClaimViews;
import cn.jifenbu.ledger.events.EventKind;
import cn.jifenbu.ledger.events.VillageEvents;
import cn.jifenbu.ledger.seals.SealLedger;
import cn.jifenbu.ledger.seals.SealTrigger;
import cn.jifenbu.refusal.NoticeRefusal.NothingToPublish;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Puts everything approved on the board: frozen lines with codes and masked names, open for the policy's days.
@ApplicationScoped
public class PublishNotice {

    /// One board holds at most this many lines; the rest goes on the next.
    private static final int LINES = 500;

    private final VillageLock villages;
    private final SealLedger seals;
    private final ReadCatalogue catalogue;
    private final ClaimRepository claims;
    private final ClaimHistory steps;
    private final ClaimViews views;
    private final Notices read;
    private final VillageEvents events;
    private final NoticeRepository notices;
    private final NoticeLineRepository lines;
    private final BusinessClock clock;

    PublishNotice(VillageLock villages, SealLedger seals, ReadCatalogue catalogue, ClaimRepository claims, ClaimHistory steps,
            ClaimViews views,
            Notices read, VillageEvents events, NoticeRepository notices, NoticeLineRepository lines, BusinessClock clock) {
        this.villages = villages;
        this.seals = seals;
        this.catalogue = catalogue;
        this.claims = claims;
        this.steps = steps;
        this.views = views;
        this.read = read;
        this.events = events;
        this.notices = notices;
        this.lines = lines;
        this.clock = clock;
    }

    /// @throws RefusedException NothingToPublish
    @Transactional
    public Notice publish(VillageId village, Actor actor) {
        var published = publishIfAny(village, actor).orElseThrow(() -> new RefusedException(new NothingToPublish()));
        return read.get(village, published);
    }

    @Transactional
    public Optional<UUID> publishIfAny(VillageId village, Actor actor) {
        villages.lock(village);
        var approved = claims.inState(village, ClaimState.APPROVED, LINES);
        if (approved.isEmpty()) return Optional.empty();
        var notice = new NoticeRow();
        notice.villageId = village.value();
        notice.id = UUID.randomUUID();
        notice.noticeNo = villages.nextNoticeNo(village);
        notice.state = NoticeRow.State.OPEN;
        notice.publishedAt = clock.now();
        var today = clock.today();
        notice.closesAt = catalogue.policy(village, today).noticeEnds(today);
        notice.publishedBy = actor.person();
        notice.fromDay = approved.stream().map(r -> r.happenedOn).min(LocalDate::compareTo).orElseThrow();
        notice.untilDay = approved.stream().map(r -> r.happenedOn).max(LocalDate::compareTo).orElseThrow();
        seals.sealPending(village, SealTrigger.NOTICE).ifPresent(notice::show);
        notices.persist(notice);
        write(village, notice, approved, actor);
        events.record(village, EventKind.NOTICE_PUBLISHED, Map.of("noticeId", notice.id.toString(), "noticeNo", notice.noticeNo,
                "claims", approved.size(), "closesAt", notice.closesAt.toString()));
        return Optional.of(notice.id);
    }

    private void write(VillageId village, NoticeRow notice, List<ClaimRow> approved, Actor actor) {
        int lineNo = 0;
        for (var view : views.list(village, approved)) {
            lines.persist(NoticeLineRow.of(notice, ++lineNo, view));
        }
        for (var row : approved) {
            steps.apply(row, ClaimTransition.PUBLISH, actor);
            row.noticeId = notice.id;
        }
    }
}
