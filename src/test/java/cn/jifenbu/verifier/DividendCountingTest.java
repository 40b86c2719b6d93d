package cn.jifenbu.verifier;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// To which year entries belong, under both rules and each knob; the two checkers agree. Household 1 has 100 points of 2025 and
/// nothing else; household 0 has what a line below says, in two years.
class DividendCountingTest {

    private static final LocalDate THEN = LocalDate.of(2025, 6, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 1, 10);

    @ParameterizedTest(name = "counting {0}, {1} by {2}: {3}")
    @CsvSource({"1, NET_OF_YEAR, DEED, 30", "1, NET_OF_YEAR, POSTING, 28", "1, GROSS_OF_YEAR, DEED, 32",
            "1, GROSS_OF_YEAR, POSTING, 30", "1, BALANCE, DEED, 70", "1, LIFETIME, POSTING, 39", ", NET_OF_YEAR, DEED, 30",
            ", NET_OF_YEAR, POSTING, 15", ", GROSS_OF_YEAR, DEED, 32", ", GROSS_OF_YEAR, POSTING, 17", ", BALANCE, DEED, 70",
            ", LIFETIME, DEED, 39"})
    void eachEntryBelongsToTheYearOfWhatItPutsRight(Long counting, String base, String yearOf, long merit) {
        var ledger = new MadeLedger().post(1, "EARN", 100, 100, 2025, "claim", "a", THEN)
                .post(0, "EARN", 10, 10, 2025, "claim", "b", THEN)
                .post(0, "DEDUCT", 0, -2, 2025, "deduction", "c", THEN)
                .post(0, "EARN", 7, 7, 2024, "claim", "d", THEN)
                .post(0, "REVERSAL", -10, -10, 2025, "entry", "2", LATER)
                .post(0, "EARN", 25, 25, 2025, "correction", "2", LATER)
                .post(0, "REVERSAL", -25, -25, 2025, "entry", "6", LATER)
                .post(0, "EARN", 26, 26, 2025, "correction", "6", LATER)
                .post(0, "EARN", 2, 2, 2025, "claim", "e", LATER)
                .post(0, "TRANSFER", 4, 4, 2025, "change", "1/1/in", LATER)
                .post(0, "TRANSFER", 1, 1, 2026, "change", "1/2/in@2025", LATER)
                .post(0, "ADJUST", 30, 1, 2026, "adjust", "f", LATER).seal();
        var proof = MadeDividend.of(ledger, 200_000);
        var run = proof.line(2).put("base", base).put("yearOf", yearOf);
        if (counting == null) run.putNull("counting");
        proof.line(proof.numbers("share").getFirst()).put("merit", merit);
        proof.recompute();
        DividendCheckers.ask(proof.signed()).isRight();
    }
}
