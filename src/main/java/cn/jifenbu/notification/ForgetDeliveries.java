package cn.jifenbu.notification;

import cn.jifenbu.shared.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What was sent is kept while somebody may still ask about it: 30 days when it arrived, 90 when it did not. The events
/// themselves stay. Only this log is touched, so no village is locked: rows somebody is sending are passed over, and two
/// replicas at once share the work.
@ApplicationScoped
public class ForgetDeliveries {

    static final Duration ARRIVED = Duration.ofDays(30);
    static final Duration NOT_ARRIVED = Duration.ofDays(90);
    private static final int AT_ONCE = 1000;
    private static final String OLD = """
            from webhook_delivery where (state = 'DELIVERED' and tried_at < :arrived
              or state <> 'DELIVERED' and tried_at < :notArrived)""";

    private final EntityManager db;
    private final BusinessClock clock;

    ForgetDeliveries(EntityManager db, BusinessClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// In every village with something old; tests that were sent lie in village 0.
    ///
    /// @return how many are gone
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int run() {
        var now = clock.now();
        List<Long> villages = QuarkusTransaction.requiringNew()
                .call(() -> db.createNativeQuery("select distinct village_id " + OLD, Long.class)
                        .setParameter("arrived", now.minus(ARRIVED)).setParameter("notArrived", now.minus(NOT_ARRIVED))
                        .getResultList());
        return villages.stream().mapToInt(village -> in(village, now)).sum();
    }

    private int in(long village, Instant now) {
        int gone = 0;
        for (int some = AT_ONCE; some == AT_ONCE; gone += some) {
            some = QuarkusTransaction.requiringNew().call(() -> forget(village, now));
        }
        return gone;
    }

    private int forget(long village, Instant now) {
        return db.createNativeQuery("delete from webhook_delivery d using (select village_id, webhook_id, event_no " + OLD
                + " and village_id = :village limit " + AT_ONCE + " for update skip locked) old where d.village_id = :village"
                + " and d.webhook_id = old.webhook_id and d.event_no = old.event_no").setParameter("village", village)
                .setParameter("arrived", now.minus(ARRIVED)).setParameter("notArrived", now.minus(NOT_ARRIVED))
                .executeUpdate();
    }
}
