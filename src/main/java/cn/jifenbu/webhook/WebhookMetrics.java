package cn.jifenbu.webhook;

import cn.jifenbu.webhook.model.DeliveryResult;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;

/// What was delivered and what failed, by the kind of failure, and how many events wait. Dead receivers show here and on the
/// page, never in readiness.
@ApplicationScoped
public class WebhookMetrics {

    private final MeterRegistry registry;
    private final DeliveryCursorRepository cursors;
    private final AtomicLong waiting;

    WebhookMetrics(MeterRegistry registry, DeliveryCursorRepository cursors) {
        this.registry = registry;
        this.cursors = cursors;
        this.waiting = registry.gauge("jifenbu.webhooks.waiting", new AtomicLong());
    }

    void count(DeliveryResult answer) {
        registry.counter("jifenbu.webhooks.sent", "outcome",
                answer.good() ? "delivered" : "failed", "error", answer.good() ? "none" : answer.error().name()).increment();
    }

    /// Events that active receivers have not had yet, wanted or not.
    @Transactional
    public long look() {
        long now = cursors.waiting();
        waiting.set(now);
        return now;
    }
}
