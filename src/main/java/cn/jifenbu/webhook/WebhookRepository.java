package cn.jifenbu.webhook;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.WebhookRefusal.UnknownWebhook;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/// The webhooks at or below the places that somebody administers; any other is as unknown as none.
@ApplicationScoped
class WebhookRepository {

    private final EntityManager db;

    WebhookRepository(EntityManager db) {
        this.db = db;
    }

    WebhookRow require(Actor actor, UUID id, LockModeType lock) {
        var row = db.find(WebhookRow.class, id, lock);
        if (row == null || row.state == Webhook.WebhookState.DELETED
                || !Permission.KEEP_WEBHOOKS.grantedTo(actor, new DivisionCode(row.scope))) {
            throw new RefusedException(new UnknownWebhook());
        }
        return row;
    }

    List<WebhookRow> list(Actor actor) {
        return db.createQuery("from WebhookRow where state <> ?1 order by createdAt, id", WebhookRow.class)
                .setParameter(1, Webhook.WebhookState.DELETED).getResultStream()
                .filter(row -> Permission.KEEP_WEBHOOKS.grantedTo(actor, new DivisionCode(row.scope))).toList();
    }

    long countAt(DivisionCode place) {
        return db.createQuery("select count(*) from WebhookRow where scope = ?1 and state <> ?2", Long.class)
                .setParameter(1, place.value()).setParameter(2, Webhook.WebhookState.DELETED).getSingleResult();
    }
}
