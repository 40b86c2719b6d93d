package cn.jifenbu.dividend.calendar;

import cn.jifenbu.dividend.readiness.OpenItems;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far the villages are with a year's dividend: `done` are frozen or further or have nothing to share, `failed` could
/// not be prepared or frozen by the clockwork and say why, `toDo` are the others.
public record DividendProgress(String townshipId, int year, long done, long toDo, long failed, List<VillageProgress> villages) {

    /// What the villages that are not frozen yet may wait for.
    List<OpenItems.Year> open() {
        return villages.stream().filter(v -> !v.stage().done())
                .map(v -> new OpenItems.Year(Long.parseLong(v.villageId()), year, v.runId())).toList();
    }

    /// @param open by village
    DividendProgress with(Map<Long, OpenItems> open) {
        return new DividendProgress(townshipId, year, done, toDo, failed, villages.stream().map(v -> {
            var items = open.get(Long.valueOf(v.villageId()));
            return items == null ? v : v.with(items.items());
        }).toList());
    }

    /// `reason` is the code of what stood in the way; `since` when the clockwork first found it so, null before that.
    /// `runId` is the year's run, null where there is none yet; `openItems` is what it still waits for, 0 once it is frozen.
    public record VillageProgress(String villageId, String name, Stage stage, @Nullable String reason,
            @Nullable Instant since, @Nullable UUID runId, long openItems) {

        VillageProgress with(long open) {
            return new VillageProgress(villageId, name, stage, reason, since, runId, open);
        }
    }

    /// Before there is a run what is missing, then the run's state. HELD_UP: the day of the freeze has come and something is
    /// still under way, of which the run's readiness has the list. NOTHING_TO_SHARE: nobody earned points, or the pool is less
    /// than a fen; nobody has to do anything, and more points or another income lead on.
    public enum Stage {
        INCOME_MISSING, INCOME_NOT_APPROVED, WAITING, HELD_UP, FAILED, NOTHING_TO_SHARE, DRAFT, FROZEN, CHECKED, ON_NOTICE,
        CONFIRMED,
        PAYING, CLOSED;

        boolean done() {
            return this == NOTHING_TO_SHARE || compareTo(FROZEN) >= 0;
        }
    }
}
