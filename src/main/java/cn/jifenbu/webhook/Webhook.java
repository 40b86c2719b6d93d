package cn.jifenbu.webhook;

import cn.jifenbu.ledger.events.EventKind;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `secretAt` is when the present secret was made, null before the first: until then nothing is sent. `reason` says why it is
/// suspended.
public record Webhook(UUID id, String scope, String url, Set<EventKind> kinds, String description, WebhookState state,
        @Nullable SuspensionReason reason,
        @Nullable Instant secretAt, Instant createdAt) {

    public enum WebhookState {
        ACTIVE, SUSPENDED, DELETED
    }

    public enum SuspensionReason {
        BY_HAND, NO_GOOD_ANSWER_FOR_A_DAY
    }

    static Webhook of(WebhookRow row) {
        return new Webhook(row.id, row.scope, row.url, row.subscribed(), row.description,
                row.state, row.reason, row.secretAt,
                row.createdAt);
    }
}
