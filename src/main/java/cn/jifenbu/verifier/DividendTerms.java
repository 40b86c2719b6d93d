package cn.jifenbu.verifier;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a frozen run was computed from, as its line in a proof says it: income, policy, sum and cut-off. Sums are in fen.
/// `settledUntil` is the cut-off of the year's own run and null in that run. `counting` is the rule by which entries belong to
/// a year: 1, or null in runs of before there was a number; `postingYears` are the other years whose deeds go by the posting.
record DividendTerms(UUID run, long runNo, String kind, String state, int year, BigInteger income, Policy policy,
        BigInteger pool, long cutoff, Long settledUntil, BigInteger totalMerit, Long counting, Set<Long> postingYears) {

    private static final Set<String> CORRECTIONS = Set.of("REVERSAL", "ADJUST");
    private static final Set<String> DEEDS = Set.of("EARN", "DEDUCT");

    /// The knobs of the village's policy that shares depend on; `fixed`, `floor` and `ceiling` may be null.
    record Policy(long version, String base, String yearOf, BigInteger rateBp, BigInteger fixed, BigInteger floor,
            BigInteger ceiling, BigInteger minMerit, String negative) {

        /// The rate of the income rounded down, or a fixed sum, then the floor, then the ceiling.
        BigInteger pool(BigInteger income) {
            var pool = fixed != null ? fixed : income.multiply(rateBp).divide(BigInteger.valueOf(10_000));
            if (floor != null) pool = pool.max(floor);
            return ceiling == null ? pool : pool.min(ceiling);
        }
    }

    /// @throws IllegalArgumentException when a field is missing or no such thing
    static DividendTerms read(Map<String, Object> line, int year) {
        var policy = new Policy(SealText.number(line, "policyVersion"),
                oneOf(line, "base", "NET_OF_YEAR", "GROSS_OF_YEAR", "BALANCE", "LIFETIME"),
                oneOf(line, "yearOf", "DEED", "POSTING"), sum(line, "rateBp"), sumOrNull(line, "fixedFen"),
                sumOrNull(line, "floorFen"), sumOrNull(line, "ceilingFen"), sum(line, "minMerit"),
                oneOf(line, "negative", "ZERO", "EXCLUDED"));
        return new DividendTerms(UUID.fromString(SealText.text(line, "run")), SealText.number(line, "runNo"),
                oneOf(line, "kind", "YEAR_END", "ADJUSTMENT"), SealText.text(line, "state"), year, sum(line, "incomeFen"),
                policy, sum(line, "poolFen"), SealText.number(line, "cutoffEntryNo"),
                numberOrNull(line, "settledUntilEntryNo"), sum(line, "totalMerit"), counting(line), years(line));
    }

    private static Long counting(Map<String, Object> line) {
        var counting = numberOrNull(line, "counting");
        if (counting != null && counting != 1) throw new IllegalArgumentException("unknown counting");
        return counting;
    }

    private static Set<Long> years(Map<String, Object> line) {
        return Arrays.stream(SealText.text(line, "postingYears").split(" ")).filter(year -> !year.isEmpty()).map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private static String oneOf(Map<String, Object> line, String field, String... words) {
        var word = SealText.text(line, field);
        if (!Set.of(words).contains(word)) throw new IllegalArgumentException("unknown " + field);
        return word;
    }

    static BigInteger sum(Map<String, Object> line, String field) {
        return BigInteger.valueOf(SealText.number(line, field));
    }

    private static BigInteger sumOrNull(Map<String, Object> line, String field) {
        return line.get(field) == null ? null : sum(line, field);
    }

    static Long numberOrNull(Map<String, Object> line, String field) {
        return line.get(field) == null ? null : SealText.number(line, field);
    }

    /// Whether an entry counts: it lies before the cut-off, belongs to the year, and moves what the policy measures.
    boolean counts(EntryLine e, Origins.Origin origin) {
        if (e.entryNo() > cutoff) return false;
        return counting == null ? countedBefore(e) : counted(e, origin) && isMeasured(e, origin);
    }

    long value(EntryLine e) {
        return isBalance() ? e.points() : e.merit();
    }

    private boolean isBalance() {
        return policy.base.equals("BALANCE");
    }

    /// Whether the base is what has gathered by the cut-off, and not the merit of one year.
    private boolean gathers() {
        return isBalance() || policy.base.equals("LIFETIME");
    }

    private boolean isLate(long entryNo) {
        return settledUntil != null && entryNo > settledUntil;
    }

    private boolean counted(EntryLine e, Origins.Origin origin) {
        if (isLate(e.entryNo())) {
            boolean putsTheBalanceRight = !isLate(origin.entryNo()) || corrects(origin.kind());
            if (!corrects(e.kind()) && !DEEDS.contains(e.kind()) || isBalance() && !putsTheBalanceRight) return false;
        } else if (gathers()) {
            return true;
        }
        boolean byPosting = e.meritYear() == year ? policy.yearOf.equals("POSTING") : postingYears.contains(e.meritYear());
        return (byPosting ? origin.postedIn() : e.meritYear()) == year;
    }

    private static boolean corrects(String kind) {
        return CORRECTIONS.contains(kind);
    }

    private boolean isMeasured(EntryLine e, Origins.Origin origin) {
        if (!policy.base.equals("GROSS_OF_YEAR")) return value(e) != 0;
        boolean known = !e.kind().equals("REVERSAL") || origin.entryNo() != e.entryNo();
        return e.merit() != 0 && !origin.kind().equals("DEDUCT") && (known || e.merit() < 0);
    }

    /// By the rule that had no number yet.
    private boolean countedBefore(EntryLine e) {
        if (isLate(e.entryNo())) {
            boolean deed = DEEDS.contains(e.kind()) && policy.yearOf.equals("DEED") && !isBalance();
            if (e.meritYear() != year || !corrects(e.kind()) && !deed) return false;
        } else if (!gathers() && (policy.yearOf.equals("DEED") ? e.meritYear() : Origins.yearOfPosting(e)) != year) {
            return false;
        }
        boolean gross = policy.base.equals("GROSS_OF_YEAR");
        return value(e) != 0 && !(gross && (e.kind().equals("DEDUCT") || e.kind().equals("REVERSAL") && e.merit() > 0));
    }
}
