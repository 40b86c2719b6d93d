package cn.jifenbu.householdchange.model;

import java.util.SortedMap;
import java.util.TreeMap;

/// Points and each year's merit that go from one household to another.
public record Portion(long points, SortedMap<Integer, Long> meritByYear) {

    public Portion {
        meritByYear = new TreeMap<>(meritByYear);
        meritByYear.values().removeIf(merit -> merit == 0);
    }

    /// What `heads` of `all` take along. Fractions stay where they were.
    public Portion perHead(int heads, int all) {
        if (heads < 1 || heads >= all) throw new IllegalArgumentException(heads + " of " + all + " heads");
        var merit = new TreeMap<Integer, Long>();
        meritByYear.forEach((year, whole) -> merit.put(year, share(whole, heads, all)));
        return new Portion(share(points, heads, all), merit);
    }

    public Portion withPoints(long agreed) {
        return new Portion(agreed, meritByYear);
    }

    private static long share(long whole, int heads, int all) {
        return Math.multiplyExact(whole, heads) / all;
    }
}
