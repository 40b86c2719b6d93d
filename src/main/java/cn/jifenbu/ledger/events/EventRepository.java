package cn.jifenbu.ledger.events;

import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class EventRepository implements PanacheRepositoryBase<EventRow, EventRow.Key> {

    /// Oldest first, with numbers above `after`.
    List<EventRow> oldest(VillageId village, long after, int limit) {
        return find("villageId = ?1 and eventNo > ?2 order by eventNo", village.value(), after).page(0, limit).list();
    }

    /// Taken under the village's lock; given back when the transaction rolls back.
    long nextNo(VillageId village) {
        return (Long) getEntityManager().createNativeQuery("""
                update village_head set next_event_no = next_event_no + 1 where village_id = ?1 returning next_event_no - 1""",
                Long.class).setParameter(1, village.value()).getSingleResult();
    }
}
