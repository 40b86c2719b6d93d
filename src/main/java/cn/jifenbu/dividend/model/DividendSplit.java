package cn.jifenbu.dividend.model;

import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.HouseholdId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The pool shared in proportion to merit, in whole fen, by largest remainder: everybody gets the exact share rounded down,
/// and the fen that are left go one each to the largest remainders; equal ones to who earned first, then by code.
/// The parts sum exactly to the pool, whatever order the households come in. `shares` are in code order.
public record DividendSplit(Fen pool, long totalMerit, List<Share> shares) {

    private static final Comparator<Cut> WHO_IS_ROUNDED_UP = Comparator.comparingLong(Cut::remainder).reversed()
            .thenComparing(c -> c.of.firstEntryNo()).thenComparing(c -> c.of.code(), HouseholdCodeOrder.BY_CODE_POINT);

    public static final long NO_ENTRY = Long.MAX_VALUE;

    /// A household that may share. `merit` are the points that count, `firstEntryNo` its first entry among them,
    /// `NO_ENTRY` where there is none.
    public record Participant(HouseholdId household, String code, long merit, long firstEntryNo) {}

    /// `remainder` is what dividing pool × merit by the total leaves over; `rounding` says that a fen was added.
    public record Share(Participant of, Fen amount, long remainder, boolean rounding) {}

    /// Households below zero, or with less than `minMerit`, do not share and do not count for the total; with a minimum of 0
    /// those without merit share nothing, but are listed.
    public static DividendSplit of(Fen pool, int minMerit, List<Participant> households) {
        var sharing = households.stream().filter(h -> h.merit() >= Math.max(0, minMerit))
                .sorted(Comparator.comparing(Participant::code, HouseholdCodeOrder.BY_CODE_POINT)).toList();
        long total = sharing.stream().mapToLong(Participant::merit).reduce(0, Math::addExact);
        if (total == 0) return new DividendSplit(pool, 0, List.of());
        var cuts = new ArrayList<Cut>(sharing.stream().map(h -> cut(pool.value(), h, total)).toList());
        long left = pool.value() - cuts.stream().mapToLong(Cut::amount).sum();
        cuts.stream().sorted(WHO_IS_ROUNDED_UP).limit(left).forEach(c -> c.rounding = true);
        return new DividendSplit(pool, total, cuts.stream().map(Cut::share).toList());
    }

    private static Cut cut(long pool, Participant of, long total) {
        long wholes = pool / total * of.merit();
        long rest = pool % total;
        if (Math.multiplyHigh(rest, of.merit()) == 0 && rest * of.merit() >= 0) {
            return new Cut(of, wholes + rest * of.merit() / total, rest * of.merit() % total);
        }
        var parts = BigInteger.valueOf(rest).multiply(BigInteger.valueOf(of.merit()))
                .divideAndRemainder(BigInteger.valueOf(total));
        return new Cut(of, wholes + parts[0].longValueExact(), parts[1].longValueExact());
    }

    private static final class Cut {

        private final Participant of;
        private final long amount;
        private final long remainder;
        private boolean rounding;

        Cut(Participant of, long amount, long remainder) {
            this.of = of;
            this.amount = amount;
            this.remainder = remainder;
        }

        long amount() {
            return amount;
        }

        long remainder() {
            return remainder;
        }

        Share share() {
            return new Share(of, new Fen(rounding ? amount + 1 : amount), remainder, rounding);
        }
    }
}
