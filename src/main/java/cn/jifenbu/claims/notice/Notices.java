package cn.jifenbu.claims.notice;

import cn.jifenbu.ledger.seals.Seal;
import cn.jifenbu.refusal.NoticeRefusal.UnknownNotice;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Notices as everybody may read them.
@ApplicationScoped
public class Notices {

    private final EntityManager db;

    Notices(EntityManager db) {
        this.db = db;
    }

    /// Newest first, with notice numbers below `before`.
    @Transactional
    public List<Notice> list(VillageId village, long before, int limit) {
        return db.createQuery("from NoticeRow where villageId = ?1 and noticeNo < ?2 order by noticeNo desc", NoticeRow.class)
                .setParameter(1, village.value()).setParameter(2, before).setMaxResults(limit).getResultList().stream()
                .map(row -> view(row, null)).toList();
    }

    @Transactional
    public Notice get(VillageId village, UUID id) {
        var row = db.find(NoticeRow.class, VillageKey.of(village, id));
        if (row == null) throw new RefusedException(new UnknownNotice());
        return view(row, db.createQuery("from NoticeLineRow where villageId = ?1 and noticeId = ?2 order by lineNo",
                NoticeLineRow.class).setParameter(1, row.villageId).setParameter(2, row.id).getResultStream()
                .map(l -> new Notice.NoticedClaim(l.lineNo, l.claimId, l.householdCode, l.maskedName, l.ruleTitle, l.happenedOn,
                        l.points))
                .toList());
    }

    /// When the first of the open notices closes.
    @Transactional
    public Optional<Instant> nextEnd(VillageId village) {
        return Optional.ofNullable(db.createQuery("select min(closesAt) from NoticeRow where villageId = ?1 and state = ?2",
                Instant.class).setParameter(1, village.value()).setParameter(2, NoticeRow.State.OPEN).getSingleResult());
    }

    private Notice view(NoticeRow row, List<Notice.NoticedClaim> lines) {
        var totals = db.createQuery(
                "select count(*), coalesce(sum(points), 0) from NoticeLineRow where villageId = ?1 and noticeId = ?2",
                Object[].class).setParameter(1, row.villageId).setParameter(2, row.id).getSingleResult();
        var hash = row.sealHash == null ? null : HexFormat.of().formatHex(row.sealHash);
        return new Notice(row.id, Long.toString(row.villageId), row.noticeNo, row.state.name(), row.publishedAt, row.closesAt,
                row.fromDay,
                row.untilDay,
                (long) totals[0], (long) totals[1], row.sealNo, hash, hash == null ? null : Seal.code(hash), lines);
    }
}
