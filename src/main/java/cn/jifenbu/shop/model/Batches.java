package cn.jifenbu.shop.model;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What is left of one kind of goods by the last day of use, its movements played in their order. What leaves is the batch that
/// must go first; households are given none that is past its date. What came without a date, or back, keeps for ever.
public final class Batches {

    private final NavigableMap<LocalDate, Long> left = new TreeMap<>();

    /// `expiresOn` may be null; `day` is when it moved.
    public void move(MovementKind kind, long quantity, LocalDate expiresOn, LocalDate day) {
        if (quantity > 0) left.merge(expiresOn == null ? LocalDate.MAX : expiresOn, quantity, Long::sum);
        else take(take(-quantity, kind == MovementKind.HAND_OVER ? day : LocalDate.MIN), LocalDate.MIN);
    }

    /// Of batches with this day or a later one, the earliest first.
    ///
    /// @return how much of it there was not
    private long take(long quantity, LocalDate from) {
        long wanted = quantity;
        for (var batch : left.tailMap(from, true).entrySet()) {
            long taken = Math.min(wanted, batch.getValue());
            batch.setValue(batch.getValue() - taken);
            wanted -= taken;
        }
        return wanted;
    }

    public long pastDate(LocalDate today) {
        return left.headMap(today, false).values().stream().mapToLong(Long::longValue).sum();
    }
}
