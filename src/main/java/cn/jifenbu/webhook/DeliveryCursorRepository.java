package cn.jifenbu.webhook;

import cn.jifenbu.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How far each receiver has read in each village.
@ApplicationScoped
class DeliveryCursorRepository implements PanacheRepositoryBase<DeliveryCursorRow, DeliveryCursorRow.Key> {

    private static final String ACTIVE = """
            from webhook_cursor c join webhook w on w.id = c.webhook_id join village_head h on h.village_id = c.village_id
            where w.state = 'ACTIVE' and w.secret_at is not null""";
    private static final String DUE = ACTIVE + """
             and h.next_event_no - 1 > c.event_no
            and (c.next_try_at is null or c.next_try_at <= ?) and (c.leased_until is null or c.leased_until <= ?)""";

    private final Sql sql;

    DeliveryCursorRepository(Sql sql) {
        this.sql = sql;
    }

    DeliveryCursorRow lock(DeliveryRow.Key delivery) {
        return findById(new DeliveryCursorRow.Key(delivery.villageId(), delivery.webhookId()), LockModeType.PESSIMISTIC_WRITE);
    }

    /// Empty while another transaction holds it.
    Optional<DeliveryCursorRow> lockIfFree(UUID webhook, long village) {
        return find("villageId = ?1 and webhookId = ?2", village, webhook).withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(WebhookRepository.LOCK_TIMEOUT, WebhookRepository.SKIP_LOCKED).firstResultOptional();
    }

    /// Receivers with something to be sent now.
    List<UUID> dueReceivers(Instant now) {
        return sql.list("select distinct c.webhook_id " + DUE, row -> row.getObject(1, UUID.class), now, now);
    }

    /// Villages with something to be sent to this receiver now; what never failed comes first.
    List<Long> dueVillages(UUID webhook, Instant now, int limit) {
        return sql.list("select c.village_id " + DUE + " and w.id = ? order by c.next_try_at nulls first, c.village_id limit ?",
                row -> row.getLong(1), now, now, webhook, limit);
    }

    /// Events that active receivers have not had yet, wanted or not.
    long waiting() {
        return sql.list("select coalesce(sum(h.next_event_no - 1 - c.event_no), 0) " + ACTIVE, row -> row.getLong(1))
                .getFirst();
    }

    /// A new receiver is told of what happens from now on.
    void beginAfterLastEvent(WebhookRow webhook) {
        sql.update("""
                insert into webhook_cursor (village_id, webhook_id, event_no, tries)
                select village_id, ?, next_event_no - 1, 0 from village_head where village_id between ? and ?""",
                webhook.id, webhook.firstVillage, webhook.lastVillage);
    }

    /// A village that came later is told of from its first event.
    void beginInNewVillages() {
        sql.update("""
                insert into webhook_cursor (village_id, webhook_id, event_no, tries)
                select h.village_id, w.id, 0, 0 from webhook w
                join village_head h on h.village_id between w.first_village and w.last_village
                where w.state <> 'DELETED' and not exists (select from webhook_cursor c
                  where c.village_id = h.village_id and c.webhook_id = w.id)
                on conflict do nothing""");
    }

    /// What waited after failures is tried at once.
    void startAfresh(UUID webhook) {
        update("tries = 0, failingSince = null, nextTryAt = null where webhookId = ?1", webhook);
    }
}
