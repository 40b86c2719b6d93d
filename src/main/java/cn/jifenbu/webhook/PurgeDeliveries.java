package cn.jifenbu.webhook;

import cn.jifenbu.shared.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Takes out of the list what was sent long ago, so that it does not grow for ever. Nothing is lost: events stay with their
/// village, and how far a receiver has read is kept elsewhere, so what still waits is sent all the same.
@ApplicationScoped
public class PurgeDeliveries {

    private static final Duration DELIVERED = Duration.ofDays(30);
    /// Longer, because somebody may still ask why it never came.
    private static final Duration NOT_DELIVERED = Duration.ofDays(90);

    private static final Logger LOG = Logger.getLogger(PurgeDeliveries.class);
    private static final int VILLAGES_AT_ONCE = 20;

    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final BusinessClock clock;

    PurgeDeliveries(WebhookRepository webhooks, DeliveryRepository deliveries, BusinessClock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /// Those of deleted webhooks too. One webhook's failure does not stop the others; it is tried again the next night.
    public void run() {
        for (var webhook : QuarkusTransaction.requiringNew().call(webhooks::ids)) {
            try {
                purge(webhook);
            } catch (RuntimeException e) {
                LOG.errorf(e, "could not forget deliveries of webhook %s", webhook);
            }
        }
    }

    /// Some villages in each transaction, until none is left.
    void purge(UUID webhook) {
        for (boolean more = true; more;) more = QuarkusTransaction.requiringNew().call(() -> some(webhook, clock.now()));
    }

    /// A webhook another replica is at is left to it.
    private boolean some(UUID webhook, Instant now) {
        if (!webhooks.lockIfFree(webhook)) return false;
        var delivered = now.minus(DELIVERED);
        var tried = now.minus(NOT_DELIVERED);
        var villages = deliveries.villagesWithOld(webhook, delivered, tried, VILLAGES_AT_ONCE);
        return !villages.isEmpty() && deliveries.deleteOld(webhook, delivered, tried, villages) > 0;
    }
}
