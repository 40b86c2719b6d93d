package cn.jifenbu.catalogue.model;

/// How claims are reviewed: within how many days, how many of a hundred approvals the township looks at once more, and for how
/// many days who was bound to a household still decides nothing about it.
public record ReviewPolicy(int dueDays, int secondLookPercent, int recusalDays) {

    public static final int RECUSAL_DAYS = 90;
    /// A week, no spot check unless the village decides on one, and a quarter of a year.
    public static final ReviewPolicy DEFAULT = new ReviewPolicy(7, 0);

    public ReviewPolicy(int dueDays, int secondLookPercent) {
        this(dueDays, secondLookPercent, RECUSAL_DAYS);
    }

    public ReviewPolicy {
        // a draft of before this was a parameter
        if (recusalDays == 0) recusalDays = RECUSAL_DAYS;
        if (dueDays < 1 || dueDays > 60) throw new IllegalArgumentException("a review takes 1 to 60 days");
        if (secondLookPercent < 0 || secondLookPercent > 100) throw new IllegalArgumentException("percent");
        if (recusalDays < 1 || recusalDays > 3650) throw new IllegalArgumentException("recusal takes 1 to 3650 days");
    }
}
