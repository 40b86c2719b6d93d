package cn.jifenbu.webhook;

import cn.jifenbu.ledger.events.VillageEvents;
import cn.jifenbu.ledger.events.VillageEvents.Event;
import cn.jifenbu.privacy.SealedKind;
import cn.jifenbu.privacy.SealedValues;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.WebhookRefusal.UnknownDelivery;
import cn.jifenbu.refusal.WebhookRefusal.WebhookWithoutSecret;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.SystemClock;
import cn.jifenbu.shared.VillageId;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/// Sends one message now and tells what became of it: a test, or an event that went out before. It may arrive twice; the turn
/// of the events does not change. No transaction is open meanwhile.
@ApplicationScoped
public class SendNow {

    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;
    private final VillageEvents events;
    private final SealedValues secrets;
    private final DeliverEvents deliver;
    private final ObjectMapper json;
    private final BusinessClock clock;

    SendNow(WebhookRepository webhooks, DeliveryRepository deliveries, VillageEvents events, SealedValues secrets,
            DeliverEvents deliver, ObjectMapper json, BusinessClock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.events = events;
        this.secrets = secrets;
        this.deliver = deliver;
        this.json = json;
        this.clock = clock;
    }

    /// Also while it is suspended, to see whether the receiver is well again.
    ///
    /// @throws RefusedException UnknownWebhook, WebhookWithoutSecret
    public Delivery test(Actor actor, UUID id) {
        long number = ChronoUnit.MICROS.between(Instant.EPOCH, SystemClock.now());
        var event = new Event(number, WebhookMessage.TEST, Map.of("text", "积分簿的测试消息"), clock.now());
        var message = QuarkusTransaction.requiringNew().call(() -> {
            var webhook = webhooks.require(actor, id);
            var row = new DeliveryRow();
            row.villageId = SealedValues.PLATFORM;
            row.webhookId = id;
            row.eventNo = number;
            row.kind = WebhookMessage.TEST;
            return begin(webhook, row, event);
        });
        return send(message);
    }

    /// @param delivery `village-number`, as the list has it
    /// @throws RefusedException UnknownWebhook, UnknownDelivery, WebhookWithoutSecret
    public Delivery redeliver(Actor actor, UUID id, String delivery) {
        return send(QuarkusTransaction.requiringNew().call(() -> {
            var webhook = webhooks.require(actor, id);
            var key = key(id, delivery);
            var row = deliveries.lock(key).filter(r -> r.villageId != SealedValues.PLATFORM)
                    .orElseThrow(() -> new RefusedException(new UnknownDelivery()));
            return begin(webhook, row, event(key));
        }));
    }

    private static DeliveryRow.Key key(UUID webhook, String delivery) {
        var numbers = delivery.split("-");
        return new DeliveryRow.Key(Long.parseLong(numbers[0]), webhook, Long.parseLong(numbers[1]));
    }

    private Event event(DeliveryRow.Key key) {
        return events.after(new VillageId(key.villageId()), key.eventNo() - 1, 1).getFirst();
    }

    private WebhookMessage begin(WebhookRow webhook, DeliveryRow row, Event event) {
        if (webhook.secretAt == null) throw new RefusedException(new WebhookWithoutSecret());
        var secret = secrets.get(SealedValues.PLATFORM, webhook.id, SealedKind.WEBHOOK_SECRET).orElseThrow();
        row.tries++;
        row.triedAt = clock.now();
        if (row.state == null) {
            row.state = Delivery.DeliveryState.FAILED;
            deliveries.persist(row);
        }
        return WebhookMessage.of(new DeliveryRow.Key(row.villageId, row.webhookId, row.eventNo), webhook, secret, event, null,
                json);
    }

    /// What still has its turn keeps the time of its next try.
    private Delivery send(WebhookMessage message) {
        var answer = deliver.send(message);
        return QuarkusTransaction.requiringNew().call(() -> {
            var row = deliveries.lock(message.key()).orElseThrow();
            if (answer.good() || row.state != Delivery.DeliveryState.DELIVERED)
                row.ended(answer, answer.good() ? null : row.nextTryAt);
            return Delivery.of(row);
        });
    }
}
