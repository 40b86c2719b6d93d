package cn.jifenbu.verifier;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What a frozen run was computed from, as its line in a proof says it: income, policy, sum and cut-off. Sums are in fen.
/// `settledUntil` is the cut-off of the year's own run and null in that run.
record DividendTerms(UUID run, long runNo, String kind, String state, int year, BigInteger income, Policy policy,
        BigInteger pool, long cutoff, Long settledUntil, BigInteger totalMerit) {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final Set<String> AFTER_THE_YEAR = Set.of("REVERSAL", "ADJUST");
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
                numberOrNull(line, "settledUntilEntryNo"), sum(line, "totalMerit"));
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

    /// Whether an entry counts: it lies before the cut-off, in the year the policy goes by, and moves what the policy measures.
    boolean counts(EntryLine e) {
        return e.entryNo() <= cutoff && (e.entryNo() <= yearsEnd() ? isOfTheYear(e) : correctsTheYear(e)) && isMeasured(e);
    }

    long value(EntryLine e) {
        return policy.base.equals("BALANCE") ? e.points() : e.merit();
    }

    private long yearsEnd() {
        return settledUntil == null ? cutoff : settledUntil;
    }

    private boolean isOfTheYear(EntryLine e) {
        if (policy.base.equals("BALANCE") || policy.base.equals("LIFETIME")) return true;
        return policy.yearOf.equals("DEED") ? e.meritYear() == year : yearOfPosting(e) == year;
    }

    /// Behind the cut-off of the year's own run only corrections and late deeds of that year count.
    private boolean correctsTheYear(EntryLine e) {
        boolean lateDeed = DEEDS.contains(e.kind()) && policy.yearOf.equals("DEED") && !policy.base.equals("BALANCE");
        return e.meritYear() == year && (AFTER_THE_YEAR.contains(e.kind()) || lateDeed);
    }

    private boolean isMeasured(EntryLine e) {
        return switch (policy.base) {
            case "BALANCE" -> e.points() != 0;
            case "GROSS_OF_YEAR" -> e.merit() != 0 && !e.kind().equals("DEDUCT")
                    && (!e.kind().equals("REVERSAL") || e.merit() < 0);
            default -> e.merit() != 0;
        };
    }

    private static int yearOfPosting(EntryLine e) {
        return Instant.EPOCH.plus(e.recordedMicros(), ChronoUnit.MICROS).atOffset(CHINA).getYear();
    }
}
