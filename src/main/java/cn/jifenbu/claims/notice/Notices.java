package cn.jifenbu.claims.notice;

import cn.jifenbu.claims.notice.Notice.NoticedClaim;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Notices as everybody may read them.
@ApplicationScoped
public class Notices {

    private final NoticeRepository notices;
    private final NoticeLineRepository lines;

    Notices(NoticeRepository notices, NoticeLineRepository lines) {
        this.notices = notices;
        this.lines = lines;
    }

    /// Newest first, with notice numbers below `before`.
    @Transactional
    public List<Notice> list(VillageId village, long before, int limit) {
        return notices.newest(village, before, limit).stream().map(row -> Notice.of(row, lines.totals(row), null)).toList();
    }

    /// @throws RefusedException UnknownNotice
    @Transactional
    public Notice get(VillageId village, UUID id) {
        var row = notices.require(village, id);
        return Notice.of(row, lines.totals(row), lines.of(row).stream().map(NoticedClaim::of).toList());
    }

    /// When the first of the open notices closes.
    @Transactional
    public Optional<Instant> nextEnd(VillageId village) {
        return notices.nextEnd(village);
    }
}
