package cn.jifenbu.webhook;

import cn.jifenbu.shared.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    private static final int SKIP_LOCKED = -2;
    private static final String OLD = """
            webhookId = :webhook and (state = cn.jifenbu.webhook.Delivery.DeliveryState.DELIVERED and triedAt < :delivered
            or triedAt < :notDelivered)""";

    private final EntityManager db;
    private final BusinessClock clock;

    PurgeDeliveries(EntityManager db, BusinessClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Those of deleted webhooks too. One webhook's failure does not stop the others; it is tried again the next night.
    public void run() {
        var webhooks = QuarkusTransaction.requiringNew()
                .call(() -> db.createQuery("select id from WebhookRow order by id", UUID.class).getResultList());
        for (var webhook : webhooks) {
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
        if (!free(webhook)) return false;
        var villages = db.createQuery("select distinct villageId from DeliveryRow where " + OLD, Long.class)
                .setParameter("webhook", webhook).setParameter("delivered", now.minus(DELIVERED))
                .setParameter("notDelivered", now.minus(NOT_DELIVERED)).setMaxResults(VILLAGES_AT_ONCE).getResultList();
        return !villages.isEmpty() && purge(webhook, villages, now) > 0;
    }

    private boolean free(UUID webhook) {
        return !db.createQuery("from WebhookRow where id = ?1", WebhookRow.class).setParameter(1, webhook)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .getResultList().isEmpty();
    }

    private int purge(UUID webhook, List<Long> villages, Instant now) {
        return db.createQuery("delete from DeliveryRow where " + OLD + " and villageId in :villages")
                .setParameter("webhook", webhook).setParameter("delivered", now.minus(DELIVERED))
                .setParameter("notDelivered", now.minus(NOT_DELIVERED)).setParameter("villages", villages).executeUpdate();
    }
}
