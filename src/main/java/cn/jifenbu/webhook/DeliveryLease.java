package cn.jifenbu.webhook;

import cn.jifenbu.ledger.events.VillageEvents;
import cn.jifenbu.ledger.events.VillageEvents.Event;
import cn.jifenbu.privacy.SealedKind;
import cn.jifenbu.privacy.SealedValues;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.webhook.model.Backoff;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// The two short transactions around a sending. The first takes the next event under a lease, so that no other replica sends
/// it at the same time and no connection is held while the receiver thinks; the second writes down what became of it. Who is
/// killed between them leaves a lease that ends, and the event is sent again under the same id.
@ApplicationScoped
class DeliveryLease {

    /// Longer than any sending takes.
    static final Duration LEASE = Duration.ofSeconds(60);
    private static final int SCANNED = 100;
    private static final int SKIP_LOCKED = -2;

    private final EntityManager db;
    private final VillageEvents events;
    private final SealedValues secrets;
    private final WebhookMetrics metrics;
    private final ObjectMapper json;
    private final BusinessClock clock;

    DeliveryLease(EntityManager db, VillageEvents events, SealedValues secrets, WebhookMetrics metrics, ObjectMapper json,
            BusinessClock clock) {
        this.db = db;
        this.events = events;
        this.secrets = secrets;
        this.metrics = metrics;
        this.json = json;
        this.clock = clock;
    }

    /// Empty where another replica has the turn, where it is not due yet, or where there is nothing to tell.
    @Transactional
    public Optional<WebhookMessage> acquire(UUID id, long village) {
        var webhook = db.find(WebhookRow.class, id);
        if (webhook == null || !webhook.sends()) return Optional.empty();
        var now = clock.now();
        var cursor = free(id, village, now);
        return cursor.isEmpty() ? Optional.empty() : acquire(webhook, cursor.get(), now);
    }

    private Optional<DeliveryCursorRow> free(UUID id, long village, Instant now) {
        return db.createQuery("from DeliveryCursorRow where villageId = ?1 and webhookId = ?2", DeliveryCursorRow.class)
                .setParameter(1, village).setParameter(2, id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED).getResultStream().findFirst()
                .filter(c -> c.isFree(now));
    }

    private Optional<WebhookMessage> acquire(WebhookRow webhook, DeliveryCursorRow cursor, Instant now) {
        var wanted = webhook.wanted().stream().map(Enum::name).toList();
        var found = events.after(new VillageId(cursor.villageId), cursor.eventNo, SCANNED);
        var next = found.stream().filter(e -> wanted.contains(e.kind())).findFirst();
        if (next.isEmpty()) {
            if (!found.isEmpty()) cursor.eventNo = found.getLast().eventNo();
            return Optional.empty();
        }
        cursor.eventNo = next.get().eventNo() - 1;
        cursor.lease = UUID.randomUUID();
        cursor.leasedUntil = now.plus(LEASE);
        var key = new DeliveryRow.Key(cursor.villageId, webhook.id, next.get().eventNo());
        note(key, next.get(), now);
        return Optional.of(WebhookMessage.of(key, webhook, secret(webhook.id), next.get(), cursor.lease, json));
    }

    private void note(DeliveryRow.Key key, Event event, Instant now) {
        var row = db.find(DeliveryRow.class, key);
        if (row == null) {
            row = new DeliveryRow();
            row.villageId = key.villageId();
            row.webhookId = key.webhookId();
            row.eventNo = key.eventNo();
            row.kind = event.kind();
            row.state = Delivery.DeliveryState.WAITING;
        }
        row.tries++;
        row.triedAt = now;
        row.nextTryAt = now.plus(LEASE);
        db.persist(row);
    }

    private String secret(UUID id) {
        return secrets.get(SealedValues.PLATFORM, id, SealedKind.WEBHOOK_SECRET).orElseThrow();
    }

    /// Where the lease was lost meanwhile, who has it now writes the end down.
    @Transactional
    public void complete(WebhookMessage sent, DeliveryResult answer) {
        metrics.count(answer);
        var cursor = db.find(DeliveryCursorRow.class, new DeliveryCursorRow.Key(sent.key().villageId(), sent.key().webhookId()),
                LockModeType.PESSIMISTIC_WRITE);
        if (!sent.lease().equals(cursor.lease)) return;
        cursor.release();
        if (answer.good()) {
            cursor.eventNo = sent.key().eventNo();
            cursor.startAfresh();
        } else {
            failed(cursor, clock.now());
        }
        db.find(DeliveryRow.class, sent.key()).ended(answer, cursor.nextTryAt);
    }

    private void failed(DeliveryCursorRow cursor, Instant now) {
        cursor.tries++;
        if (cursor.failingSince == null) cursor.failingSince = now;
        cursor.nextTryAt = now.plus(Backoff.after(cursor.tries, ThreadLocalRandom.current().nextDouble()));
        if (!Backoff.givesUp(cursor.failingSince, now)) return;
        cursor.nextTryAt = null;
        var webhook = db.find(WebhookRow.class, cursor.webhookId, LockModeType.PESSIMISTIC_WRITE);
        if (webhook.state != Webhook.WebhookState.ACTIVE) return;
        webhook.state = Webhook.WebhookState.SUSPENDED;
        webhook.reason = Webhook.SuspensionReason.NO_GOOD_ANSWER_FOR_A_DAY;
    }
}
