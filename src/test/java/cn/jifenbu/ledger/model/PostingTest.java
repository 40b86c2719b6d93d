package cn.jifenbu.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.shared.HouseholdId;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostingTest {

    private static final HouseholdId HOUSEHOLD = new HouseholdId(UUID.randomUUID());
    private static final EntrySource SOURCE = new EntrySource("test", "1");

    @Test
    void anEarnedPointIsAMeritOfTheYearOfTheDeed() {
        var posting = Posting.earn(HOUSEHOLD, 5, LocalDate.of(2025, 12, 31), SOURCE);
        assertThat(posting.points()).isEqualTo(5);
        assertThat(posting.merit()).isEqualTo(5);
        assertThat(posting.meritYear()).isEqualTo(2025);
        assertThat(posting.kind().counter()).isEqualTo(EntryKind.Counter.ISSUANCE);
    }

    @Test
    void redeemingTakesPointsAndLeavesTheMerit() {
        var posting = Posting.redeem(HOUSEHOLD, 5, LocalDate.of(2026, 1, 1), SOURCE);
        assertThat(posting.points()).isEqualTo(-5);
        assertThat(posting.merit()).isZero();
        assertThat(posting.kind().counter()).isEqualTo(EntryKind.Counter.REDEMPTION);
    }

    @Test
    void anEntryThatMovesNothingIsNone() {
        assertThatThrownBy(() -> Posting.earn(HOUSEHOLD, 0, LocalDate.of(2026, 1, 1), SOURCE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSmallestNumberCannotBeTurnedAround() {
        assertThatThrownBy(() -> Posting.redeem(HOUSEHOLD, Long.MIN_VALUE, LocalDate.of(2026, 1, 1), SOURCE))
                .isInstanceOf(ArithmeticException.class);
    }
}
