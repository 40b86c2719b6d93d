package cn.jifenbu.webhook;

import cn.jifenbu.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// What was sent, the last first.
@ApplicationScoped
public class ReadDeliveries {

    private final WebhookRepository own;
    private final EntityManager db;

    ReadDeliveries(WebhookRepository own, EntityManager db) {
        this.own = own;
        this.db = db;
    }

    /// @throws cn.jifenbu.refusal.RefusedException UnknownWebhook
    @Transactional
    public List<Delivery> list(Actor actor, UUID id, int limit) {
        own.require(actor, id, LockModeType.NONE);
        return db.createQuery("from DeliveryRow where webhookId = ?1 order by triedAt desc, villageId, eventNo desc",
                DeliveryRow.class).setParameter(1, id).setMaxResults(limit).getResultStream().map(Delivery::of).toList();
    }
}
