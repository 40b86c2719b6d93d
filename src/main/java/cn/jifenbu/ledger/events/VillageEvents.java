package cn.jifenbu.ledger.events;

import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What happened in a village, for other systems to follow: numbered without gaps, never changed, no personal data.
@ApplicationScoped
public class VillageEvents {

    private final VillageLock villages;
    private final EntityManager db;
    private final ObjectMapper json;
    private final BusinessClock clock;

    VillageEvents(VillageLock villages, EntityManager db, ObjectMapper json, BusinessClock clock) {
        this.villages = villages;
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /// `kind` says what `body` holds.
    public record Event(long eventNo, String kind, Map<String, Object> body, Instant recordedAt) {}

    /// In the transaction of what happened.
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(VillageId village, EventKind kind, Map<String, Object> body) {
        villages.lock(village);
        var row = new EventRow();
        row.villageId = village.value();
        row.eventNo = ((Number) db.createNativeQuery("""
                update village_head set next_event_no = next_event_no + 1 where village_id = ?1 returning next_event_no - 1""",
                Long.class).setParameter(1, village.value()).getSingleResult()).longValue();
        row.kind = kind.name();
        row.body = write(body);
        row.recordedAt = clock.now();
        db.persist(row);
    }

    /// Oldest first, with numbers above `after`.
    @Transactional
    public List<Event> after(VillageId village, long after, int limit) {
        return db.createQuery("from EventRow where villageId = ?1 and eventNo > ?2 order by eventNo", EventRow.class)
                .setParameter(1, village.value()).setParameter(2, after).setMaxResults(limit).getResultStream()
                .map(r -> new Event(r.eventNo, r.kind, read(r.body), r.recordedAt)).toList();
    }

    private String write(Map<String, Object> body) {
        try {
            return json.writeValueAsString(new TreeMap<>(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<String, Object> read(String body) {
        try {
            return json.readValue(body, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
