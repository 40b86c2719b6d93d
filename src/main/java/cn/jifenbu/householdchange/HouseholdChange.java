package cn.jifenbu.householdchange;

import cn.jifenbu.household.HouseholdState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of a household's history. `points` went to the other household or, at SETTLE, to the village; their entries have
/// the source kind `household-change` and ids that begin with `changeNo`. `otherHouseholdId` is the new household of a split,
/// the one that goes on after a merge.
public record HouseholdChange(long changeNo, ChangeKind kind, UUID householdId, @Nullable UUID otherHouseholdId,
        @Nullable HouseholdState fromState,
        @Nullable HouseholdState toState, long points, @Nullable String reason, @Nullable LocalDate settlesOn,
        Instant recordedAt) {

    static HouseholdChange of(ChangeRow r) {
        return new HouseholdChange(r.changeNo, r.kind, r.householdId, r.otherHouseholdId, r.fromState, r.toState, r.points,
                r.reason, r.settlesOn, r.recordedAt);
    }
}
