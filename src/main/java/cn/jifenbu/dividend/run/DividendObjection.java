package cn.jifenbu.dividend.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody of the village holds against a run on the board, and what became of it.
public record DividendObjection(UUID id, UUID runId, DividendObjectionState state, String reason, Instant raisedAt,
        @Nullable String resolution,
        @Nullable Instant resolvedAt) {

    /// UPHELD: the run stands. CANCELLED: it is withdrawn, and the year is frozen anew.
    public enum DividendObjectionState {
        OPEN, UPHELD, CANCELLED
    }

    static DividendObjection of(DividendObjectionRow r) {
        return new DividendObjection(r.id, r.runId, r.state, r.reason, r.raisedAt, r.resolution, r.resolvedAt);
    }
}
