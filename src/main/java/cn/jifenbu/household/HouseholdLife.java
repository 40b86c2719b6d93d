package cn.jifenbu.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When a household came and went, and the household that stands for it now; null where that is itself or the village.
public record HouseholdLife(LocalDate registeredOn, @Nullable Instant closedAt, @Nullable UUID successorId,
        @Nullable String successorCode) {}
