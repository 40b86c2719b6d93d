package cn.jifenbu.claims.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class NoticeLineRepository implements PanacheRepositoryBase<NoticeLineRow, NoticeLineRow.Key> {

    record Totals(long claims, long points) {}

    List<NoticeLineRow> of(NoticeRow notice) {
        return list("villageId = ?1 and noticeId = ?2 order by lineNo", notice.villageId, notice.id);
    }

    Totals totals(NoticeRow notice) {
        var sums = getEntityManager().createQuery(
                "select count(*), coalesce(sum(points), 0) from NoticeLineRow where villageId = ?1 and noticeId = ?2",
                Object[].class).setParameter(1, notice.villageId).setParameter(2, notice.id).getSingleResult();
        return new Totals((long) sums[0], (long) sums[1]);
    }
}
