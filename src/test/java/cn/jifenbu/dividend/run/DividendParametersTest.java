package cn.jifenbu.dividend.run;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.catalogue.model.DividendPolicy.Base;
import cn.jifenbu.catalogue.model.DividendPolicy.Negative;
import cn.jifenbu.catalogue.model.DividendPolicy.YearOf;
import cn.jifenbu.dividend.DividendFixture;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.refusal.IncomeRefusal.PoolAboveIncome;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What each household would get under each knob. The year is 2025.
@QuarkusTest
class DividendParametersTest {

    @Inject VillageFixture villages;
    @Inject DividendFixture yearEnd;
    @Inject PreviewDividend preview;
    @Inject PostToLedger ledger;

    VillageId village;
    HouseholdId saver;
    HouseholdId spender;
    HouseholdId offender;
    HouseholdId newcomer;

    /// saver: +10 in 2024, +10 in 2025; spender: +30 in 2025 (−5 deducted), 20 redeemed; offender: −5 net in 2025 after +3;
    /// newcomer: +6 for 2025, posted in 2026.
    @BeforeEach
    void fourHouseholds() {
        yearEnd.on(LocalDate.of(2025, 6, 1));
        village = villages.found();
        saver = yearEnd.householdWith(village, 10, 2024);
        yearEnd.earn(village, saver, 10, 2025);
        spender = yearEnd.householdWith(village, 30, 2025);
        post(spender, EntryKind.DEDUCT, -5, -5);
        post(spender, EntryKind.REDEEM, -20, 0);
        offender = yearEnd.householdWith(village, 3, 2025);
        post(offender, EntryKind.DEDUCT, 0, -8);
        newcomer = villages.household(village);
        yearEnd.on(LocalDate.of(2026, 1, 10));
        yearEnd.earn(village, newcomer, 6, 2025);
        yearEnd.on(LocalDate.of(2026, 1, 20));
    }

    @Test
    void eachBaseCountsItsOwnPoints() {
        assertThat(merits(Base.NET_OF_YEAR, YearOf.DEED, 1, Negative.ZERO)).containsExactly(10L, 25L, 6L);
        assertThat(merits(Base.GROSS_OF_YEAR, YearOf.DEED, 1, Negative.ZERO)).containsExactly(10L, 30L, 3L, 6L);
        assertThat(merits(Base.BALANCE, YearOf.DEED, 1, Negative.ZERO)).containsExactly(20L, 5L, 3L, 6L);
        assertThat(merits(Base.LIFETIME, YearOf.DEED, 1, Negative.ZERO)).containsExactly(20L, 25L, 6L);
    }

    /// What the saver did in 2024 counted for 2024, when the policy went by the deed, and counts for no second year.
    @Test
    void byPostingDayAPointBelongsToTheYearItWasPostedIn() {
        assertThat(merits(Base.NET_OF_YEAR, YearOf.POSTING, 1, Negative.ZERO)).containsExactly(10L, 25L);
        yearEnd.on(LocalDate.of(2026, 12, 31));
        assertThat(preview(2026, Base.NET_OF_YEAR, YearOf.POSTING, 1, Negative.ZERO).shares()).singleElement()
                .satisfies(share -> assertThat(share.householdId()).isEqualTo(newcomer.value()));
    }

    @Test
    void aNegativeBaseCountsAsZeroOrDoesNotShare() {
        assertThat(merits(Base.NET_OF_YEAR, YearOf.DEED, 0, Negative.ZERO)).containsExactly(10L, 25L, 0L, 6L);
        assertThat(merits(Base.NET_OF_YEAR, YearOf.DEED, 0, Negative.EXCLUDED)).containsExactly(10L, 25L, 6L);
        assertThat(merits(Base.NET_OF_YEAR, YearOf.DEED, 7, Negative.ZERO)).containsExactly(10L, 25L);
    }

    @Test
    void onlyActiveHouseholdsShare() {
        villages.freeze(village, spender);
        assertThat(merits(Base.NET_OF_YEAR, YearOf.DEED, 1, Negative.ZERO)).containsExactly(10L, 6L);
    }

    @Test
    void aPoolThatTheIncomeDoesNotCoverIsRefused() {
        assertRefused(new PoolAboveIncome(101, 100), () -> preview.preview(village, 2025, Optional.of(new Fen(100)),
                now -> new DividendPolicy(now.base(), now.yearOf(), 500, 101L, null, null, 1, now.negative(), 0,
                        now.prepareOn(), now.freezeOn(), 365, now.clearing())));
    }

    @Test
    void nobodyWithPointsMeansNobodyShares() {
        var empty = villages.found();
        villages.household(empty);
        yearEnd.earn(empty, villages.household(empty), 1, 2024);
        assertThat(preview.preview(empty, 2025, Optional.of(new Fen(100_000)), now -> now)).satisfies(run -> {
            assertThat(run.shares()).isEmpty();
            assertThat(run.totalMerit()).isZero();
        });
    }

    @Test
    void aPoolOfOneFenGoesToTheLargestRemainderWhole() {
        assertThat(preview.preview(village, 2025, Optional.of(new Fen(20)), now -> now).shares())
                .extracting(DividendShare::amountFen).containsExactly(0L, 1L, 0L);
    }

    List<Long> merits(Base base, YearOf year, int least, Negative negative) {
        var run = preview(2025, base, year, least, negative);
        assertThat(run.shares().stream().mapToLong(DividendShare::amountFen).sum()).isEqualTo(run.poolFen());
        return run.shares().stream().map(DividendShare::merit).toList();
    }

    DividendRun preview(int of, Base base, YearOf year, int least, Negative negative) {
        return preview.preview(village, of, Optional.of(new Fen(123_457)),
                now -> new DividendPolicy(base, year, 500, null, null,
                        null, least, negative, 0, now.prepareOn(), now.freezeOn(), 365, now.clearing()));
    }

    void post(HouseholdId household, EntryKind kind, long points, long merit) {
        ledger.post(village, UUID.randomUUID(), new Posting(household, kind, points, merit, 2025, LocalDate.of(2025, 6, 2),
                new EntrySource("test", UUID.randomUUID().toString()), ""));
    }
}
