package cn.jifenbu.ledger;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.ledger.holds.HoldPoints;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.refusal.LedgerRefusal.HoldAlreadyEnded;
import cn.jifenbu.refusal.LedgerRefusal.InsufficientPoints;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LedgerTest {

    static final UUID CLERK = UUID.randomUUID();
    static final LocalDate DEED = LocalDate.of(2026, 3, 5);

    @Inject VillageFixture villages;
    @Inject PostToLedger ledger;
    @Inject HoldPoints holds;
    @Inject ReadLedger read;
    @Inject VerifyLedger verify;
    @Inject EntityManager db;

    VillageId village;
    HouseholdId household;

    @BeforeEach
    void aVillageWithOneHousehold() {
        village = villages.found();
        household = villages.household(village);
    }

    @Test
    void earnedPointsCountForTheBalanceAndForTheYearOfTheDeed() {
        earn(5);
        earn(3);
        var account = read.account(village, household);
        assertThat(account.balance()).isEqualTo(8);
        assertThat(account.meritByYear()).containsEntry("2026", 8L);
        assertThat(account.seq()).isEqualTo(2);
    }

    @Test
    void entriesOfAVillageAreNumberedWithoutGapsAlsoAfterARefusal() {
        earn(5);
        assertRefused(new InsufficientPoints(5, 6),
                () -> ledger.post(village, CLERK, Posting.redeem(household, 6, DEED, source())));
        earn(1);
        assertThat(read.entries(village, Optional.empty(), Long.MAX_VALUE, 10)).extracting(LedgerEntry::entryNo)
                .containsExactly(2L, 1L);
    }

    @Test
    void heldPointsCannotBeSpentTwiceAndAHoldEndsOnce() {
        earn(10);
        var hold = holds.place(village, household, 7, source());
        assertThat(read.account(village, household).available()).isEqualTo(3);
        assertThatThrownBy(() -> holds.place(village, household, 4, source())).isInstanceOf(RefusedException.class);
        holds.capture(village, hold, CLERK);
        assertThat(read.account(village, household)).satisfies(a -> {
            assertThat(a.balance()).isEqualTo(3);
            assertThat(a.held()).isZero();
            assertThat(a.meritByYear()).containsEntry("2026", 10L);
        });
        assertRefused(new HoldAlreadyEnded("CAPTURED"), () -> holds.release(village, hold));
    }

    @Test
    void aWholeLedgerVerifiesAndAnEditedOneDoesNot() {
        earn(5);
        earn(6);
        assertThat(verify.verify(village).valid()).isTrue();
        assertThat(verify.verify(village).entries()).isEqualTo(2);
    }

    /// Many rows are written another way than one: numbers, balances, notes and the chain must come out the same.
    @Test
    void aBatchGoesOnWhereSingleEntriesEndedAndTheyAfterIt() {
        earn(5);
        var other = villages.household(village, 2);
        var batch = new ArrayList<Posting>();
        for (int i = 0; i < 60; i++) {
            var who = i % 3 == 0 ? household : other;
            batch.add(i % 10 == 9
                    ? new Posting(who, EntryKind.ADJUST, 2, 0, 2026, DEED, source(), "核对后补记'\"\\{,} " + i)
                    : Posting.earn(who, 1, i % 2 == 0 ? DEED : DEED.minusYears(1), source()));
        }
        assertThat(ledger.post(village, CLERK, batch)).extracting(LedgerEntry::entryNo)
                .containsExactlyElementsOf(LongStream.rangeClosed(2, 61).boxed().toList());
        earn(1);
        assertThat(verify.verify(village)).satisfies(v -> {
            assertThat(v.problem()).isNull();
            assertThat(v.entries()).isEqualTo(62);
        });
        assertThat(read.account(village, household).meritByYear()).containsOnlyKeys("2025", "2026");
    }

    @Test
    void aBatchOfWhichOnePostingIsRefusedLeavesNothing() {
        earn(5);
        var batch = List.of(Posting.earn(household, 1, DEED, source()), Posting.redeem(household, 9, DEED, source()));
        assertThatThrownBy(() -> ledger.post(village, CLERK, batch)).isInstanceOf(RefusedException.class);
        assertThat(read.lastEntryNo(village)).isEqualTo(1);
        assertThat(read.account(village, household).balance()).isEqualTo(5);
    }

    /// What is read after a write in one transaction is what was written, also where it was read before.
    @Test
    void aTransactionReadsItsOwnPostings() {
        earn(5);
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(read.account(village, household).balance()).isEqualTo(5);
            var hold = holds.place(village, household, 4, source());
            earn(2);
            holds.capture(village, hold, CLERK);
            assertThat(read.account(village, household).balance()).isEqualTo(3);
            assertThat(read.account(village, household).held()).isZero();
            assertThat(read.account(village, household).meritByYear()).containsEntry("2026", 7L);
            assertThat(read.lastEntryNo(village)).isEqualTo(3);
        });
        assertThat(verify.verify(village).problem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update entry set points = 99", "delete from entry", "truncate entry cascade",
            "update claim_step set reason = ''", "delete from notice_line"})
    void theServiceMayNotRewriteHistory(String sql) {
        earn(5);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> db.createNativeQuery(sql).executeUpdate()))
                .hasStackTraceContaining("permission denied");
    }

    void earn(long points) {
        ledger.post(village, CLERK, Posting.earn(household, points, DEED, source()));
    }

    static EntrySource source() {
        return new EntrySource("test", UUID.randomUUID().toString());
    }
}
