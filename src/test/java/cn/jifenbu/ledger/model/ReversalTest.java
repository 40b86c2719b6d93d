package cn.jifenbu.ledger.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.LedgerRefusal.CorrectionChangesNothing;
import cn.jifenbu.refusal.LedgerRefusal.CorrectionTurnsSign;
import cn.jifenbu.refusal.LedgerRefusal.EntryNotReversible;
import cn.jifenbu.refusal.LedgerRefusal.ReversalNotReversible;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReversalTest {

    private static final LocalDate DEED = LocalDate.of(2025, 12, 30);
    private static final HouseholdId HOUSEHOLD = new HouseholdId(UUID.randomUUID());

    @Test
    void takesPointsAndMeritBackInTheYearAndOnTheDayTheyCountedFor() {
        assertThat(new Reversal(entry(EntryKind.EARN, 6, 6), "记错了户").posting()).isEqualTo(new Posting(HOUSEHOLD,
                EntryKind.REVERSAL, -6, -6, 2025, DEED, new EntrySource("entry", "41"), "记错了户"));
    }

    @Test
    void aDeductionComesBackToTheHousehold() {
        assertThat(new Reversal(entry(EntryKind.DEDUCT, -5, -5), "查无此事").posting().points()).isEqualTo(5);
    }

    @Test
    void theReplacementIsOfTheSameKindDayAndYear() {
        assertThat(new Reversal(entry(EntryKind.EARN, 6, 6), "数错了").replacement(4)).isEqualTo(new Posting(HOUSEHOLD,
                EntryKind.EARN, 4, 4, 2025, DEED, new EntrySource("correction", "41"), "数错了"));
        assertThat(new Reversal(entry(EntryKind.ADJUST, 6, 0), "数错了").replacement(4).merit()).isZero();
    }

    @Test
    void aCorrectionChangesSomething() {
        assertRefused(new CorrectionChangesNothing(6), () -> new Reversal(entry(EntryKind.EARN, 6, 6), "").replacement(6));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -3})
    void aCorrectionKeepsTheSign(long points) {
        assertRefused(new CorrectionTurnsSign(6), () -> new Reversal(entry(EntryKind.EARN, 6, 6), "").replacement(points));
    }

    @Test
    void aReversalIsNotReversed() {
        assertRefused(new ReversalNotReversible(), () -> new Reversal(entry(EntryKind.REVERSAL, -6, -6), ""));
    }

    @ParameterizedTest
    @EnumSource(names = {"REDEEM", "RETURN", "TRANSFER"})
    void whatHasTwoSidesIsUndoneByItsOwnMeans(EntryKind kind) {
        assertRefused(new EntryNotReversible(), () -> new Reversal(entry(kind, -6, 0), ""));
    }

    private static Entry entry(EntryKind kind, long points, long merit) {
        var posting = new Posting(HOUSEHOLD, kind, points, merit, 2025, DEED, new EntrySource("claim", "c"), "");
        return new Entry(new VillageId(510_000_001_001L), 41, 3, posting, 20, HashChain.NO_NOTE, UUID.randomUUID(),
                Instant.EPOCH);
    }
}
