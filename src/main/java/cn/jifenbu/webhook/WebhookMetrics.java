package cn.jifenbu.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;

/// What was delivered and what failed, by the kind of failure, and how many events wait. Dead receivers show here and on the
/// page, never in readiness.
@ApplicationScoped
public class WebhookMetrics {

    private final MeterRegistry registry;
    private final EntityManager db;
    private final AtomicLong waiting;

    WebhookMetrics(MeterRegistry registry, EntityManager db) {
        this.registry = registry;
        this.db = db;
        this.waiting = registry.gauge("jifenbu.webhooks.waiting", new AtomicLong());
    }

    void count(DeliveryResult answer) {
        registry.counter("jifenbu.webhooks.sent", "outcome",
                answer.good() ? "delivered" : "failed", "error", answer.good() ? "none" : answer.error().name()).increment();
    }

    /// Events that active receivers have not had yet, wanted or not.
    @Transactional
    public long look() {
        long now = ((Number) db.createNativeQuery("""
                select coalesce(sum(h.next_event_no - 1 - c.event_no), 0) from webhook_cursor c
                join webhook w on w.id = c.webhook_id join village_head h on h.village_id = c.village_id
                where w.state = 'ACTIVE' and w.secret_at is not null""").getSingleResult()).longValue();
        waiting.set(now);
        return now;
    }
}
