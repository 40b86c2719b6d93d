package cn.jifenbu.ledger.events;

import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What happened in a village, for other systems to follow: numbered without gaps, never changed, no personal data.
@ApplicationScoped
public class VillageEvents {

    private final VillageLock villages;
    private final EventRepository events;
    private final ObjectMapper json;
    private final BusinessClock clock;

    VillageEvents(VillageLock villages, EventRepository events, ObjectMapper json, BusinessClock clock) {
        this.villages = villages;
        this.events = events;
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
        row.eventNo = events.nextNo(village);
        row.kind = kind.name();
        row.body = write(body);
        row.recordedAt = clock.now();
        events.persist(row);
    }

    /// Oldest first, with numbers above `after`.
    @Transactional
    public List<Event> after(VillageId village, long after, int limit) {
        return events.oldest(village, after, limit).stream()
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
