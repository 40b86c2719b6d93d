package cn.jifenbu.claims.notice;

import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class NoticeLineRepository implements PanacheRepositoryBase<NoticeLineRow, NoticeLineRow.Key> {

    record Totals(long claims, long points) {}

    List<NoticeLineRow> of(NoticeRow notice) {
        return list("villageId = ?1 and noticeId = ?2 order by lineNo", notice.villageId, notice.id);
    }

    /// What stood on the board for each claim.
    Map<UUID, Integer> points(VillageId village, UUID notice) {
        return list("villageId = ?1 and noticeId = ?2", village.value(), notice).stream()
                .collect(Collectors.toMap(line -> line.claimId, line -> line.points));
    }

    Totals totals(NoticeRow notice) {
        var sums = getEntityManager().createQuery(
                "select count(*), coalesce(sum(points), 0) from NoticeLineRow where villageId = ?1 and noticeId = ?2",
                Object[].class).setParameter(1, notice.villageId).setParameter(2, notice.id).getSingleResult();
        return new Totals((long) sums[0], (long) sums[1]);
    }
}
