package cn.jifenbu.ledger.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Points by the year in which they came in (批次): what an account has left of each year, or what an entry or a hold moves
/// of each. Years of 0 are left out. A year below zero is debt, or was overdrawn by taking back what was spent already.
public record Lots(SortedMap<Integer, Long> byYear) {

    public static final Lots NONE = new Lots(new TreeMap<>());

    private static final Pattern LOT = Pattern.compile("\"(\\d+)\": ?(-?\\d+)");

    public Lots {
        var kept = new TreeMap<>(byYear);
        kept.values().removeIf(points -> points == 0);
        byYear = Collections.unmodifiableSortedMap(kept);
    }

    public static Lots of(int year, long points) {
        return points == 0 ? NONE : new Lots(new TreeMap<>(Map.of(year, points)));
    }

    /// What [#json] wrote.
    public static Lots parse(String json) {
        var lots = new TreeMap<Integer, Long>();
        var lot = LOT.matcher(json);
        while (lot.find()) lots.put(Integer.valueOf(lot.group(1)), Long.valueOf(lot.group(2)));
        return new Lots(lots);
    }

    public String json() {
        return byYear.entrySet().stream().map(lot -> "\"" + lot.getKey() + "\": " + lot.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    public long sum() {
        return sum(byYear.values());
    }

    public long in(int year) {
        return byYear.getOrDefault(year, 0L);
    }

    public boolean isEmpty() {
        return byYear.isEmpty();
    }

    public Lots plus(Lots other) {
        var sums = new TreeMap<>(byYear);
        other.byYear.forEach((year, points) -> sums.merge(year, points, Math::addExact));
        return new Lots(sums);
    }

    public Lots minus(Lots other) {
        return plus(other.negated());
    }

    public Lots negated() {
        return each(Math::negateExact);
    }

    /// What can be spent of each year: years below zero are made good by the oldest others. All that is left where debt is
    /// more than everything else is one debt, of the last year.
    public Lots settled() {
        long debt = -byYear.values().stream().mapToLong(points -> Math.min(points, 0)).sum();
        if (debt == 0) return this;
        var owned = each(points -> Math.max(points, 0));
        long rest = owned.sum() - debt;
        return rest <= 0 ? of(byYear.lastKey(), rest) : owned.minus(owned.first(debt));
    }

    /// As many points as are asked for, the oldest first, of what can be spent; what is lacking is of year `otherwise`.
    public Lots oldest(long points, int otherwise) {
        var taken = settled().first(points);
        return taken.plus(of(otherwise, points - taken.sum()));
    }

    /// Of what a spending took, the points that come back when `kept` of it stay spent: the newest first, as if no more had
    /// ever been taken.
    public Lots back(long kept, long points) {
        return first(kept + points).minus(first(kept));
    }

    /// A part of all years alike; what rounding leaves over comes from the oldest. Everything moves as it is.
    public Lots share(long points) {
        long all = sum();
        if (points == all) return this;
        var spendable = settled();
        if (points < 0 || points > all) return of(byYear.isEmpty() ? 0 : byYear.lastKey(), points);
        var whole = spendable.each(lot -> Math.multiplyExact(lot, points) / all);
        return whole.plus(spendable.minus(whole).first(points - whole.sum()));
    }

    /// By how much each year is more than it was; years that have become less are left out.
    public Lots above(Lots earlier) {
        var more = new TreeMap<Integer, Long>();
        byYear.forEach((year, points) -> more.put(year, Math.max(0, points - Math.max(0, earlier.in(year)))));
        return new Lots(more);
    }

    public Lots upTo(int year) {
        return new Lots(byYear.headMap(year + 1));
    }

    private Lots first(long points) {
        var taken = new TreeMap<Integer, Long>();
        long left = points;
        for (var lot : byYear.entrySet()) {
            long part = Math.min(left, Math.max(lot.getValue(), 0));
            taken.put(lot.getKey(), part);
            left -= part;
        }
        return new Lots(taken);
    }

    private Lots each(LongUnaryOperator change) {
        var changed = new TreeMap<Integer, Long>();
        byYear.forEach((year, points) -> changed.put(year, change.applyAsLong(points)));
        return new Lots(changed);
    }

    private static long sum(Collection<Long> points) {
        return points.stream().mapToLong(Long::longValue).sum();
    }
}
