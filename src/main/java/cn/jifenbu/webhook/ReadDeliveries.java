package cn.jifenbu.webhook;

import cn.jifenbu.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// What was sent, the last first.
@ApplicationScoped
public class ReadDeliveries {

    private final WebhookRepository webhooks;
    private final DeliveryRepository deliveries;

    ReadDeliveries(WebhookRepository webhooks, DeliveryRepository deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    /// @throws cn.jifenbu.refusal.RefusedException UnknownWebhook
    @Transactional
    public List<Delivery> list(Actor actor, UUID id, int limit) {
        webhooks.require(actor, id);
        return deliveries.latest(id, limit).stream().map(Delivery::of).toList();
    }
}
