package cn.jifenbu.dividend.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far the villages are with a year's dividend: `done` are frozen or further or have nothing to share, `failed` could
/// not be prepared or frozen by the clockwork and say why, `toDo` are the others.
public record DividendProgress(String townshipId, int year, long done, long toDo, long failed, List<VillageProgress> villages) {

    /// `reason` is the code of what stood in the way; `since` when the clockwork first found it so, null before that.
    public record VillageProgress(String villageId, String name, Stage stage, @Nullable String reason,
            @Nullable Instant since) {}

    /// Before there is a run what is missing, then the run's state. NOTHING_TO_SHARE: nobody earned points, or the pool is less
    /// than a fen; nobody has to do anything, and more points or another income lead on.
    public enum Stage {
        INCOME_MISSING, INCOME_NOT_APPROVED, WAITING, FAILED, NOTHING_TO_SHARE, DRAFT, FROZEN, CHECKED, ON_NOTICE, CONFIRMED,
        PAYING, CLOSED;

        boolean done() {
            return this == NOTHING_TO_SHARE || compareTo(FROZEN) >= 0;
        }
    }
}
