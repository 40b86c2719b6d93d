package cn.jifenbu.chaos;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/// What the clients of one fault were told.
final class ChaosTally {

    /// `kind`: claim, withdrawal, order, hand-over, cancellation. `id`: of what came into being.
    record Acknowledged(String kind, String key, String id, String village, long nanos) {}

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> faults = new ConcurrentHashMap<>();
    private final LongAdder doneBefore = new LongAdder();
    private final LongAdder owed = new LongAdder();
    private final LongAdder reads = new LongAdder();
    private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();

    void acknowledge(String kind, String key, String id, String village) {
        acknowledged.add(new Acknowledged(kind, key, id, village, System.nanoTime()));
    }

    /// One attempt that was not answered as it should be: `503 outcome-unknown`, `no answer`.
    void fault(String name) {
        faults.computeIfAbsent(name, n -> new LongAdder()).increment();
    }

    /// An attempt failed, and a later one says that it had been done. `unanswered`: not even a fault was told.
    void doneBefore(boolean unanswered) {
        doneBefore.increment();
        if (unanswered) owed.increment();
    }

    void read() {
        reads.increment();
    }

    /// For a reason of the village's, not of the database's.
    void refuse(String why) {
        refused.computeIfAbsent(why, n -> new LongAdder()).increment();
    }

    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    List<String> keys(String kind) {
        return acknowledged.stream().filter(a -> a.kind.equals(kind)).map(Acknowledged::key).toList();
    }

    List<String> ids(String kind) {
        return acknowledged.stream().filter(a -> a.kind.equals(kind)).map(Acknowledged::id).toList();
    }

    long faultsLike(String pattern) {
        return faults.entrySet().stream().filter(f -> f.getKey().matches(pattern)).mapToLong(f -> f.getValue().sum()).sum();
    }

    long doneBefore() {
        return doneBefore.sum();
    }

    long committedWithoutAnswer() {
        return owed.sum();
    }

    /// Until the last of the villages was written again, in seconds; a village nobody wrote makes it endless.
    double healed(long since, List<String> villages) {
        return villages.stream().mapToDouble(v -> acknowledged.stream().filter(a -> a.village.equals(v) && a.nanos > since)
                .mapToLong(a -> a.nanos - since).min().orElse(Long.MAX_VALUE) / 1e9).max().orElse(0);
    }

    String told() {
        var told = new TreeMap<>(faults).entrySet().stream().map(f -> f.getKey() + " × " + f.getValue().sum())
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? "none" : told;
    }

    @Override
    public String toString() {
        return "%d acknowledged, %d reads, refused by a rule %s, %d committed without an answer".formatted(acknowledged.size(),
                reads.sum(), refused, owed.sum());
    }
}
