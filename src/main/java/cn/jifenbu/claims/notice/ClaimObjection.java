package cn.jifenbu.claims.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An objection (异议) to a claim on notice. Who raised it is not shown.
public record ClaimObjection(UUID id, UUID claimId, ObjectionState state, String channel, String reason, Instant raisedAt,
        @Nullable String resolution,
        @Nullable Integer points, @Nullable Instant resolvedAt) {

    static ClaimObjection of(ObjectionRow row) {
        return new ClaimObjection(row.id, row.claimId, row.state, row.channel.name(), row.reason, row.raisedAt, row.resolution,
                row.points,
                row.resolvedAt);
    }
}
