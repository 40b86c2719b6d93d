package cn.jifenbu.catalogue.model;

/// How claims are reviewed: within how many days, and how many of a hundred approvals the township looks at once more.
public record ReviewPolicy(int dueDays, int secondLookPercent) {

    /// A week, and no spot check unless the village decides on one.
    public static final ReviewPolicy DEFAULT = new ReviewPolicy(7, 0);

    public ReviewPolicy {
        if (dueDays < 1 || dueDays > 60) throw new IllegalArgumentException("a review takes 1 to 60 days");
        if (secondLookPercent < 0 || secondLookPercent > 100) throw new IllegalArgumentException("percent");
    }
}
