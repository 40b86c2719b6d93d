package cn.jifenbu.webhook;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.WebhookRefusal.UnknownWebhook;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Permission;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/// To an actor, the webhooks at or below the places that they administer; any other is as unknown as none.
@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<WebhookRow, UUID> {

    static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
    /// Hibernate's timeout for `skip locked`.
    static final int SKIP_LOCKED = -2;

    WebhookRow require(Actor actor, UUID id) {
        return require(actor, id, LockModeType.NONE);
    }

    WebhookRow requireLocked(Actor actor, UUID id) {
        return require(actor, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private WebhookRow require(Actor actor, UUID id, LockModeType lock) {
        return findByIdOptional(id, lock).filter(row -> row.state != Webhook.WebhookState.DELETED)
                .filter(row -> isOwn(actor, row)).orElseThrow(() -> new RefusedException(new UnknownWebhook()));
    }

    private static boolean isOwn(Actor actor, WebhookRow row) {
        return Permission.KEEP_WEBHOOKS.grantedTo(actor, new DivisionCode(row.scope));
    }

    WebhookRow lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// False while another transaction holds it.
    boolean lockIfFree(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).withHint(LOCK_TIMEOUT, SKIP_LOCKED)
                .firstResultOptional().isPresent();
    }

    List<WebhookRow> list(Actor actor) {
        return list("state <> ?1 order by createdAt, id", Webhook.WebhookState.DELETED).stream()
                .filter(row -> isOwn(actor, row)).toList();
    }

    long countAt(DivisionCode place) {
        return count("scope = ?1 and state <> ?2", place.value(), Webhook.WebhookState.DELETED);
    }

    /// Deleted ones too.
    List<UUID> ids() {
        return getEntityManager().createQuery("select id from WebhookRow order by id", UUID.class).getResultList();
    }
}
