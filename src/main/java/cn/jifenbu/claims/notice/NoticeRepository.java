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
}
