package cn.jifenbu.dividend.run;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.catalogue.model.DividendPolicy.Base;
import cn.jifenbu.catalogue.model.DividendPolicy.YearOf;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.dividend.DividendFixture;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.householdchange.MergeHouseholds;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.posting.ReverseEntry;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// 2025 is shared in January 2026. What is put right or moved later is 2025's, and never counts for 2026 too.
@QuarkusTest
class CorrectedNextYearTest {

    @Inject VillageFixture villages;
    @Inject DividendFixture yearEnd;
    @Inject AdoptCatalogue catalogue;
    @Inject PrepareDividendRun prepare;
    @Inject PreviewDividend preview;
    @Inject ReadDividends read;
    @Inject MergeHouseholds merge;
    @Inject ReverseEntry reverse;
    @Inject PostToLedger ledger;
    @Inject ReadLedger entries;
    @Inject VerifyLedger verify;

    VillageId village;
    DividendFixture.Staff staff;
    HouseholdId one;
    HouseholdId two;

    @ParameterizedTest
    @EnumSource
    void aReversalLowersTheYearOfItsEntryOnly(YearOf yearOf) {
        begin(Base.NET_OF_YEAR, yearOf);
        yearEnd.earn(village, one, 7, 2026);
        reverse.reverse(village, first(one), "记错了", staff.clerk());
        assertThat(adjusted()).containsOnly(Map.entry(one, 0L), Map.entry(two, 30L));
        assertThat(of2026()).containsOnly(Map.entry(one, 7L));
    }

    @ParameterizedTest
    @EnumSource
    void aCorrectionStaysInTheYearOfItsEntryAlsoWhenItIsCorrectedAgain(YearOf yearOf) {
        begin(Base.NET_OF_YEAR, yearOf);
        yearEnd.earn(village, two, 5, 2026);
        var once = reverse.correct(village, first(one), 8, "少了两分", staff.clerk()).entry();
        reverse.correct(village, once.entryNo(), 9, "少了一分", staff.clerk());
        assertThat(adjusted()).containsOnly(Map.entry(one, 9L), Map.entry(two, 30L));
        assertThat(of2026()).containsOnly(Map.entry(two, 5L));
    }

    @ParameterizedTest
    @EnumSource
    void aMergeCreditsNothingAnew(YearOf yearOf) {
        begin(Base.NET_OF_YEAR, yearOf);
        yearEnd.earn(village, one, 3, 2026);
        yearEnd.earn(village, two, 5, 2026);
        merge.merge(village, one, two, "并户", staff.clerk());
        reverse.reverse(village, first(two), "记错了", staff.clerk());
        assertThat(adjusted()).containsOnly(Map.entry(one, 10L), Map.entry(two, 0L));
        assertThat(of2026()).as("3 and 5 of the year, and not 10 of the last").containsOnly(Map.entry(two, 8L));
    }

    /// Posted in January for a deed of December: moved in March, it still is of the year it was posted in.
    @Test
    void whatAMergeMovesKeepsTheYearOfItsPosting() {
        begin(Base.NET_OF_YEAR, YearOf.POSTING);
        yearEnd.earn(village, one, 3, 2025);
        merge.merge(village, one, two, "并户", staff.clerk());
        assertThat(of2026()).containsOnly(Map.entry(two, 3L));
    }

    @Test
    void aBalanceIsPutRightByWhatStoodInItOnly() {
        begin(Base.BALANCE, YearOf.DEED);
        yearEnd.earn(village, one, 4, 2025);
        reverse.reverse(village, newest(one), "晚记的一笔错了", staff.clerk());
        reverse.correct(village, first(one), 8, "少了两分", staff.clerk());
        assertThat(adjusted()).containsOnly(Map.entry(one, 8L), Map.entry(two, 30L));
    }

    @Test
    void anAdjustingEntryTakenBackNoLongerCountsAsGross() {
        begin(Base.GROSS_OF_YEAR, YearOf.DEED);
        long lowered = post(EntryKind.ADJUST, -4);
        long deducted = post(EntryKind.DEDUCT, -2);
        reverse.reverse(village, lowered, "不该调", staff.clerk());
        reverse.reverse(village, deducted, "查无此事", staff.clerk());
        reverse.correct(village, first(two), 29, "多一分", staff.clerk());
        assertThat(adjusted()).containsOnly(Map.entry(one, 10L), Map.entry(two, 29L));
    }

    /// The deed's year decides: 2025 goes by the deed, so that its late deed is not of 2026, which goes by the posting.
    @Test
    void aChangeOfTheKnobNeitherDoublesNorLoses() {
        begin(Base.NET_OF_YEAR, YearOf.DEED);
        policy(LocalDate.of(2026, 2, 1), Base.NET_OF_YEAR, YearOf.POSTING);
        yearEnd.earn(village, one, 3, 2025);
        yearEnd.earn(village, two, 5, 2026);
        assertThat(adjusted()).containsOnly(Map.entry(one, 13L), Map.entry(two, 30L));
        assertThat(of2026()).containsOnly(Map.entry(two, 5L));
    }

    /// 10 and 30 points of 2025, shared; it is March 2026.
    private void begin(Base base, YearOf yearOf) {
        yearEnd.on(LocalDate.of(2025, 6, 1));
        village = villages.found();
        staff = yearEnd.staff(village);
        policy(LocalDate.of(2025, 1, 1), base, yearOf);
        one = yearEnd.householdWith(village, 10, 2025);
        two = yearEnd.householdWith(village, 30, 2025);
        yearEnd.on(LocalDate.of(2026, 1, 20));
        yearEnd.confirmed(village, 100_000, staff);
        yearEnd.on(LocalDate.of(2026, 3, 1));
    }

    private void policy(LocalDate validFrom, Base base, YearOf yearOf) {
        var d = DividendPolicy.DEFAULT;
        catalogue.policy(village, new Policy(validFrom, "决议" + yearOf, 5, 20, MonthDay.of(1, 15), 7,
                new DividendPolicy(base, yearOf, 500, null, null, null, 1, d.negative(), 0, d.prepareOn(), d.freezeOn(), 365,
                        d.clearing()),
                Policy.BelowZero.FLOOR_ZERO));
    }

    private long post(EntryKind kind, long points) {
        return ledger.post(village, staff.clerk().person(), new Posting(one, kind, points, points, 2025,
                LocalDate.of(2025, 6, 1), new EntrySource("test", UUID.randomUUID().toString()), "")).entryNo();
    }

    private long first(HouseholdId household) {
        return entries.entries(village, Optional.of(household), Long.MAX_VALUE, 50).getLast().entryNo();
    }

    private long newest(HouseholdId household) {
        return entries.entries(village, Optional.of(household), Long.MAX_VALUE, 1).getFirst().entryNo();
    }

    /// Each household's points in the adjustment of 2025.
    private Map<HouseholdId, Long> adjusted() {
        var run = yearEnd.confirmed(village, prepare.adjust(village, 2025, "更正", staff.clerk()).id(), staff);
        assertThat(verify.verify(village).problem()).isNull();
        return merits(read.shares(village, run.id(), Optional.empty(), 0, 100));
    }

    private Map<HouseholdId, Long> of2026() {
        yearEnd.on(LocalDate.of(2027, 1, 20));
        return merits(preview.preview(village, 2026, Optional.of(new Fen(100_000)), knobs -> knobs).shares());
    }

    private static Map<HouseholdId, Long> merits(List<DividendShare> shares) {
        var merits = new HashMap<HouseholdId, Long>();
        shares.forEach(s -> merits.put(new HouseholdId(s.householdId()), s.merit()));
        return merits;
    }
}
