package cn.jifenbu.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Webhooks: https to addresses outside only; plain http to this machine is for development.
@ConfigMapping(prefix = "jifenbu.webhooks")
public interface WebhookSettings {

    /// How often it is looked whether something is to be told.
    @WithDefault("5s")
    Duration tick();

    /// How long a receiver may take for its whole answer.
    @WithDefault("5s")
    Duration answerWithin();

    /// Whether this machine itself may be told, also by plain http.
    @WithDefault("true")
    boolean loopbackReceivers();

    /// Whether the county's own network may be told: 10/8, 172.16/12, 192.168/16, 100.64/10, fc00::/7; see RUNBOOK.
    @WithDefault("false")
    boolean privateReceivers();
}
