package cn.jifenbu.webhook;

import cn.jifenbu.shared.BusinessClock;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/// Sends what is due. Each receiver has a worker of its own in this replica, so one that is dead or slow delays nobody but
/// itself; at most [#AT_ONCE] send at the same time, one message each in memory.
@ApplicationScoped
public class DeliverEvents {

    private static final Logger LOG = Logger.getLogger(DeliverEvents.class);
    private static final int AT_ONCE = 64;
    private static final int IN_A_ROUND = 200;

    private final DeliveryCursorRepository cursors;
    private final DeliveryLease leases;
    private final WebhookHttpClient http;
    private final BusinessClock clock;
    private final Set<UUID> atWork = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService workers = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-", 0).factory());

    DeliverEvents(DeliveryCursorRepository cursors, DeliveryLease leases, WebhookHttpClient http, BusinessClock clock) {
        this.cursors = cursors;
        this.leases = leases;
        this.http = http;
        this.clock = clock;
    }

    /// Starts a worker for each receiver with something due that has none yet, and does not wait for them.
    public List<Future<?>> start() {
        var started = new ArrayList<Future<?>>();
        for (var webhook : due()) {
            if (!atWork.add(webhook)) continue;
            started.add(workers.submit(() -> {
                try {
                    round(webhook);
                } catch (RuntimeException e) {
                    LOG.errorf(e, "could not deliver to webhook %s", webhook);
                } finally {
                    atWork.remove(webhook);
                }
            }));
        }
        return started;
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    @Transactional
    List<UUID> due() {
        cursors.beginInNewVillages();
        return cursors.dueReceivers(clock.now());
    }

    @Transactional
    List<Long> dueVillages(UUID webhook) {
        return cursors.dueVillages(webhook, clock.now(), IN_A_ROUND);
    }

    /// The villages one after the other, each as far as it goes. Who does not answer at all is left alone until the next tick.
    void round(UUID webhook) {
        int left = IN_A_ROUND;
        for (long village : dueVillages(webhook)) {
            for (boolean more = true; more && left > 0; left--) {
                var taken = leases.acquire(webhook, village);
                if (taken.isEmpty()) break;
                var answer = send(taken.get());
                leases.complete(taken.get(), answer);
                if (answer.silent()) return;
                more = answer.good();
            }
        }
    }

    /// One message, whoever asks.
    DeliveryResult send(WebhookMessage message) {
        places.acquireUninterruptibly();
        try {
            return message.sendBy(http);
        } finally {
            places.release();
        }
    }
}
