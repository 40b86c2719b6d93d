package cn.jifenbu.refusal;

import java.time.LocalDate;

/// What a year waits for before it is shared.
public sealed interface ReadinessRefusal extends Refusal {

    /// `people` of the `items` need somebody to act, the others are through by `lastThrough`, which is null where all of
    /// them need people.
    record YearNotReady(int year, long items, long people, LocalDate lastThrough) implements ReadinessRefusal {}

    /// What is not under way for the year need not be decided on.
    record NotUnderWay() implements ReadinessRefusal {}

    record OpenItemDecided() implements ReadinessRefusal {}
}
