package cn.jifenbu.dividend.readiness;

import cn.jifenbu.dividend.model.RunState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether a year can be frozen, and what it waits for. `ready` is true in a draft whose late window is over and that waits
/// for nothing; `openItems` counts what is left, `waitingForPeople` those among them that need somebody to act. `freezableOn`
/// is the first day on which the rest is through by itself, null where people have to act. `items` has at most 1,000, also
/// those that have been decided on; after the freeze only these.
public record DividendReadiness(UUID runId, String villageId, int year, RunState state, boolean ready, long openItems,
        long waitingForPeople, @Nullable LocalDate freezableOn, LocalDate lastEntryDay, LocalDate freezeOn,
        List<OpenItem> items) {}
