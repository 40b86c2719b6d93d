package cn.jifenbu.webhook;

import cn.jifenbu.webhook.model.DeliveryResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `id` is the event's, `village-number`, as the receiver gets it. `lastStatus` is null where no answer came; `lastError` then
/// says why. `nextTryAt` is null where nothing more will be tried by itself.
public record Delivery(String id, String kind, DeliveryState state, int tries, @Nullable Integer lastStatus,
        DeliveryResult.@Nullable Failure lastError,
        @Nullable Instant nextTryAt, @Nullable Instant triedAt) {

    public enum DeliveryState {
        WAITING, DELIVERED, FAILED
    }

    static Delivery of(DeliveryRow row) {
        return new Delivery(row.villageId + "-" + row.eventNo, row.kind, row.state, row.tries, row.lastStatus,
                row.lastError, row.nextTryAt, row.triedAt);
    }
}
