package cn.jifenbu.jobs;

import cn.jifenbu.notification.DeliverEvents;
import cn.jifenbu.notification.WebhookMetrics;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks every few seconds for events to tell. The tick starts the workers and waits for none of them.
@ApplicationScoped
class WebhookTick {

    private final DeliverEvents deliver;
    private final WebhookMetrics metrics;

    WebhookTick(DeliverEvents deliver, WebhookMetrics metrics) {
        this.deliver = deliver;
        this.metrics = metrics;
    }

    @Scheduled(identity = "webhooks", every = "${jifenbu.webhooks.tick}", delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void everyFewSeconds() {
        deliver.start();
    }

    @Scheduled(identity = "webhooks-waiting", every = "60s", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void everyMinute() {
        metrics.look();
    }
}
