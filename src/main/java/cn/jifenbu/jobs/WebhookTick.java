package cn.jifenbu.jobs;

import cn.jifenbu.webhook.DeliverEvents;
import cn.jifenbu.webhook.PurgeDeliveries;
import cn.jifenbu.webhook.WebhookMetrics;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks every few seconds for events to tell; the tick starts the workers and waits for none of them. Once a night what was
/// told long ago is taken out of the list; a missed night is caught up by the next.
@ApplicationScoped
class WebhookTick {

    private final DeliverEvents deliver;
    private final WebhookMetrics metrics;
    private final PurgeDeliveries forget;

    WebhookTick(DeliverEvents deliver, WebhookMetrics metrics, PurgeDeliveries forget) {
        this.deliver = deliver;
        this.metrics = metrics;
        this.forget = forget;
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

    @Scheduled(identity = "webhooks-forget", cron = "0 20 3 * * ?", timeZone = "Asia/Shanghai",
            concurrentExecution = ConcurrentExecution.SKIP)
    void everyNight() {
        forget.run();
    }
}
