package cn.jifenbu.ledger.holds;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reserved points. `state` is OPEN, CAPTURED, RELEASED or EXPIRED; `captured` is what was spent of them, null unless
/// CAPTURED; `reason` only for holds made by hand; `expiresAt` null when only people end it.
public record Hold(UUID id, UUID householdId, long points, @Nullable Long captured, String state, @Nullable String reason,
        String sourceKind,
        String sourceId, Instant placedAt, @Nullable Instant expiresAt, @Nullable Instant endedAt) {

    static Hold of(HoldRow r) {
        var captured = r.state == HoldRow.State.CAPTURED && r.captured == null ? Long.valueOf(r.points) : r.captured;
        return new Hold(r.id, r.householdId, r.points, captured, r.state.name(), r.reason, r.sourceKind, r.sourceId,
                r.placedAt,
                r.expiresAt, r.endedAt);
    }
}
