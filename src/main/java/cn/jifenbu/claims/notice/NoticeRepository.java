package cn.jifenbu.claims.notice;

import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.refusal.NoticeRefusal.UnknownNotice;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shared.VillageKey;
import cn.jifenbu.village.VillageRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class NoticeRepository implements VillageRepository<NoticeRow> {

    /// @throws RefusedException UnknownNotice
    NoticeRow require(VillageId village, UUID id) {
        return find(village, id).orElseThrow(() -> new RefusedException(new UnknownNotice()));
    }

    /// That the claim is, or was, on.
    NoticeRow of(ClaimRow claim) {
        return findById(new VillageKey(claim.villageId, claim.noticeId));
    }

    /// With notice numbers below `before`.
    List<NoticeRow> newest(VillageId village, long before, int limit) {
        return find("villageId = ?1 and noticeNo < ?2 order by noticeNo desc", village.value(), before).page(0, limit).list();
    }

    /// Open, though their days are over.
    List<NoticeRow> due(VillageId village, Instant now) {
        return list("villageId = ?1 and state = ?2 and closesAt <= ?3 order by noticeNo", village.value(),
                NoticeRow.State.OPEN, now);
    }

    Optional<Instant> nextEnd(VillageId village) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select min(closesAt) from NoticeRow where villageId = ?1 and state = ?2", Instant.class)
                .setParameter(1, village.value()).setParameter(2, NoticeRow.State.OPEN).getSingleResult());
    }

    /// The number of the first notice that shows a seal which is not the ledger's.
    Optional<Long> firstWithForeignSeal(VillageId village) {
        return getEntityManager().createNativeQuery("""
                select notice_no from notice n where village_id = ?1 and seal_no is not null and not exists (select from seal s
                where s.village_id = ?1 and s.seal_no = n.seal_no and s.hash = n.seal_hash) order by notice_no limit 1""",
                Long.class).setParameter(1, village.value()).getResultStream().findFirst();
    }

    /// The number of the first entry that did not hang on the board with its points. Until version 92 of the database an
    /// amended claim was posted while the board still showed the points before.
    Optional<Long> firstEntryNotAsShown(VillageId village) {
        return getEntityManager().createNativeQuery("""
                select e.entry_no from entry e join claim c on c.village_id = e.village_id and c.id::text = e.source_id
                where e.village_id = ?1 and e.source_kind = 'claim' and e.kind = 'EARN'
                and not exists (select from notice_line l where l.village_id = c.village_id and l.notice_id = c.notice_id
                  and l.claim_id = c.id and l.points = e.points)
                and not exists (select from objection o where o.village_id = c.village_id and o.claim_id = c.id
                  and o.state = 'AMENDED' and o.points = e.points and c.points_before is null)
                order by e.entry_no limit 1""", Long.class).setParameter(1, village.value()).getResultStream().findFirst();
    }
}
