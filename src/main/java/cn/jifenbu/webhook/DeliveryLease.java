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

    private final WebhookRepository webhooks;
    private final DeliveryCursorRepository cursors;
    private final DeliveryRepository deliveries;
    private final VillageEvents events;
    private final SealedValues secrets;
    private final WebhookMetrics metrics;
    private final ObjectMapper json;
    private final BusinessClock clock;

    DeliveryLease(WebhookRepository webhooks, DeliveryCursorRepository cursors, DeliveryRepository deliveries,
            VillageEvents events, SealedValues secrets, WebhookMetrics metrics, ObjectMapper json, BusinessClock clock) {
        this.webhooks = webhooks;
        this.cursors = cursors;
        this.deliveries = deliveries;
        this.events = events;
        this.secrets = secrets;
        this.metrics = metrics;
        this.json = json;
        this.clock = clock;
    }

    /// Empty where another replica has the turn, where it is not due yet, or where there is nothing to tell.
    @Transactional
    public Optional<WebhookMessage> acquire(UUID id, long village) {
        var webhook = webhooks.findById(id);
        if (webhook == null || !webhook.sends()) return Optional.empty();
        var now = clock.now();
        return cursors.lockIfFree(id, village).filter(cursor -> cursor.isFree(now))
                .flatMap(cursor -> acquire(webhook, cursor, now));
    }

    private Optional<WebhookMessage> acquire(WebhookRow webhook, DeliveryCursorRow cursor, Instant now) {
        var subscribed = webhook.subscribed().stream().map(Enum::name).toList();
        var following = events.after(new VillageId(cursor.villageId), cursor.eventNo, SCANNED);
        var next = following.stream().filter(e -> subscribed.contains(e.kind())).findFirst();
        if (next.isEmpty()) {
            if (!following.isEmpty()) cursor.eventNo = following.getLast().eventNo();
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
        var row = deliveries.findByIdOptional(key).orElseGet(() -> first(key, event));
        row.tries++;
        row.triedAt = now;
        row.nextTryAt = now.plus(LEASE);
        deliveries.persist(row);
    }

    private static DeliveryRow first(DeliveryRow.Key key, Event event) {
        var row = new DeliveryRow();
        row.villageId = key.villageId();
        row.webhookId = key.webhookId();
        row.eventNo = key.eventNo();
        row.kind = event.kind();
        row.state = Delivery.DeliveryState.WAITING;
        return row;
    }

    private String secret(UUID id) {
        return secrets.get(SealedValues.PLATFORM, id, SealedKind.WEBHOOK_SECRET).orElseThrow();
    }

    /// Where the lease was lost meanwhile, who has it now writes the end down.
    @Transactional
    public void complete(WebhookMessage sent, DeliveryResult answer) {
        metrics.count(answer);
        var cursor = cursors.lock(sent.key());
        if (!sent.lease().equals(cursor.lease)) return;
        cursor.release();
        if (answer.good()) {
            cursor.eventNo = sent.key().eventNo();
            cursor.startAfresh();
        } else {
            failed(cursor, clock.now());
        }
        deliveries.findById(sent.key()).ended(answer, cursor.nextTryAt);
    }

    private void failed(DeliveryCursorRow cursor, Instant now) {
        cursor.tries++;
        if (cursor.failingSince == null) cursor.failingSince = now;
        cursor.nextTryAt = now.plus(Backoff.after(cursor.tries, ThreadLocalRandom.current().nextDouble()));
        if (!Backoff.givesUp(cursor.failingSince, now)) return;
        cursor.nextTryAt = null;
        var webhook = webhooks.lock(cursor.webhookId);
        if (webhook.state != Webhook.WebhookState.ACTIVE) return;
        webhook.state = Webhook.WebhookState.SUSPENDED;
        webhook.reason = Webhook.SuspensionReason.NO_GOOD_ANSWER_FOR_A_DAY;
    }
}
