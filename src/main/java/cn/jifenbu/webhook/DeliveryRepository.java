package cn.jifenbu.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<DeliveryRow, DeliveryRow.Key> {

    private static final String OLD = """
            webhookId = ?1 and (state = cn.jifenbu.webhook.Delivery.DeliveryState.DELIVERED and triedAt < ?2
            or triedAt < ?3)""";

    Optional<DeliveryRow> lock(DeliveryRow.Key key) {
        return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The last tried first.
    List<DeliveryRow> latest(UUID webhook, int limit) {
        return find("webhookId = ?1 order by triedAt desc, villageId, eventNo desc", webhook).page(0, limit).list();
    }

    /// Villages with deliveries that ended before `delivered`, or were tried last before `tried`.
    List<Long> villagesWithOld(UUID webhook, Instant delivered, Instant tried, int limit) {
        return getEntityManager().createQuery("select distinct villageId from DeliveryRow where " + OLD, Long.class)
                .setParameter(1, webhook).setParameter(2, delivered).setParameter(3, tried).setMaxResults(limit)
                .getResultList();
    }

    long deleteOld(UUID webhook, Instant delivered, Instant tried, List<Long> villages) {
        return delete(OLD + " and villageId in ?4", webhook, delivered, tried, villages);
    }
}
