package cn.jifenbu.householdchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A household from its registration to whoever stands for it now: `successorId` and `successorCode`, the end of the chain.
/// Once it is closed and there is none, it is the village. `steps` are the earliest first.
public record HouseholdLifeView(LocalDate registeredOn, @Nullable Instant closedAt, @Nullable UUID successorId,
        @Nullable String successorCode, List<LifeStep> steps) {

    /// `own` is true when the change was this household's, false when it was the other one of a split or a merge.
    public record LifeStep(long changeNo, ChangeKind kind, boolean own, @Nullable UUID otherHouseholdId,
            @Nullable String otherHouseholdCode, long points, @Nullable String reason, @Nullable LocalDate settlesOn,
            Instant recordedAt) {}
}
