package cn.jifenbu.claims.notice;

import cn.jifenbu.claims.notice.Notice.NoticedClaim;
import cn.jifenbu.claims.store.ClaimRepository;
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
    private final ClaimRepository claims;

    Notices(NoticeRepository notices, NoticeLineRepository lines, ClaimRepository claims) {
        this.notices = notices;
        this.lines = lines;
        this.claims = claims;
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
        var hung = lines.of(row);
        var now = claims.byIds(village, hung.stream().map(line -> line.claimId).toList());
        return Notice.of(row, lines.totals(row),
                hung.stream().map(line -> NoticedClaim.of(line, now.get(line.claimId))).toList());
    }

    /// When the first of the open notices closes.
    @Transactional
    public Optional<Instant> nextEnd(VillageId village) {
        return notices.nextEnd(village);
    }
}
