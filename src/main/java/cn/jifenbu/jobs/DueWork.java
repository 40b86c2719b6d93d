package cn.jifenbu.jobs;

/// What one tick does, in this order. Points come in before they are counted, are counted before they end; why each stands
/// where it stands is in ARCHITECTURE.md (Time). The first ones are done village by village, from [#YEAR_END] on for all
/// villages together, because the database finds who is due.
enum DueWork {
    SEAL_DAYS("seal the days that are over"),
    EXPORT_SEALS("export seals"),
    CLOSE_NOTICES("close notices"),
    POST_DEDUCTIONS("post deductions"),
    EXPIRE_PICKUP_CODES("expire pick-up codes"),
    EXPIRE_HOLDS("expire holds"),
    SETTLE_HOUSEHOLDS("settle households"),
    YEAR_END("run the year end"),
    CARRY_OVER_UNCLAIMED("carry over unclaimed money"),
    EXPIRE_POINTS("expire points");

    private final String words;

    DueWork(String words) {
        this.words = words;
    }

    /// For the log: could not …
    String words() {
        return words;
    }
}
