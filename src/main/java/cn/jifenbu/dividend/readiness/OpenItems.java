package cn.jifenbu.dividend.readiness;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How much a run waits for: `people` of the `items` need somebody to act; the others are through by `lastThrough`, which is
/// null where all of them need people.
public record OpenItems(long village, long items, long people, @Nullable LocalDate lastThrough) {

    /// A run that is asked about; `run` is null where there is none yet.
    public record Year(long village, int year, @Nullable UUID run) {}
}
