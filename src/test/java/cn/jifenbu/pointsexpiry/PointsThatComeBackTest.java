package cn.jifenbu.pointsexpiry;

import static cn.jifenbu.catalogue.model.ExpiryPolicy.ExpiryKind.CLEAR_ALL;
import static cn.jifenbu.catalogue.model.ExpiryPolicy.ExpiryKind.KEEP_PERCENT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.catalogue.model.ExpiryPolicy;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.dividend.DividendFixture;
import cn.jifenbu.household.HouseholdWriter;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.NewHousehold;
import cn.jifenbu.household.NewMember;
import cn.jifenbu.householdchange.MergeHouseholds;
import cn.jifenbu.householdchange.SplitHousehold;
import cn.jifenbu.householdchange.SplitHousehold.SplitOff;
import cn.jifenbu.ledger.holds.HoldPoints;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.posting.ReverseEntry;
import cn.jifenbu.ledger.reading.ReadEntry;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.redemption.RedemptionFixture;
import cn.jifenbu.redemption.crossvillage.ReturnGoods;
import cn.jifenbu.redemption.orders.CancelRedemption;
import cn.jifenbu.redemption.orders.CounterRedemption;
import cn.jifenbu.redemption.orders.ExpireRedemptions;
import cn.jifenbu.redemption.orders.HandOver;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shop.model.Basket.BasketLine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Points of 2025, which end on 31 March 2026, have no road around that day: 100 of them, and 20 of 2026.
@QuarkusTest
class PointsThatComeBackTest extends RedemptionFixture {

    @Inject DividendFixture yearEnd;
    @Inject AdoptCatalogue catalogue;
    @Inject ExpirePoints clear;
    @Inject HoldPoints holds;
    @Inject PostToLedger ledger;
    @Inject ReverseEntry reverse;
    @Inject CancelRedemption cancel;
    @Inject CounterRedemption counter;
    @Inject ExpireRedemptions expire;
    @Inject HandOver handOver;
    @Inject ReturnGoods returns;
    @Inject MergeHouseholds merge;
    @Inject SplitHousehold split;
    @Inject HouseholdWriter writer;
    @Inject Households households;
    @Inject ReadLedger read;
    @Inject ReadEntry readEntry;
    @Inject VerifyLedger verify;

    Actor admin;

    @BeforeEach
    void aHouseholdWithPointsOfTwoYears() {
        begin(CLEAR_ALL, 0);
    }

    void begin(ExpiryPolicy.ExpiryKind kind, int keep) {
        yearEnd.on(LocalDate.of(2025, 11, 1));
        setUpShop(20, 100);
        admin = villages.staff(village, Role.VILLAGE_ADMIN);
        policy(kind, keep);
        yearEnd.on(LocalDate.of(2026, 3, 1));
        clear.run(List.of(village));
        yearEnd.on(LocalDate.of(2026, 3, 28));
        shop.give(village, household, 20);
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(verify.verify(village).problem()).isNull();
    }

    @Test
    void anOrderBeforeTheDayThatIsCancelledAfterItSavesNothing() {
        var order = place(new BasketLine(hoe, 2));
        theDayPasses();
        assertThat(balance()).as("held ones stay").isEqualTo(60);
        cancel.cancel(village, order.id(), keeper);
        assertThat(balance()).isEqualTo(20);
        assertThat(newest()).satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.CLEAR);
            assertThat(entry.points()).isEqualTo(-40);
            assertThat(entry.merit()).isZero();
            assertThat(readEntry.read(village, entry.entryNo()).note()).contains("冻结解除");
        });
    }

    @Test
    void norOneThatNobodyFetchesOrOfWhichAPartIsLeft() {
        place(new BasketLine(hoe, 1));
        var part = place(new BasketLine(salt, 10));
        theDayPasses();
        handOver.handOver(village, part.id(), Optional.of(basket(new BasketLine(salt, 4))), SIGNED, keeper);
        assertThat(balance()).as("20 of this year, 20 held").isEqualTo(40);
        yearEnd.on(LocalDate.of(2026, 5, 1));
        expire.expire(village);
        assertThat(balance()).isEqualTo(20);
    }

    /// It took the oldest first: 100 of 2025 and 10 of 2026.
    @Test
    void goodsThatComeBackGiveWhatTheyTookOfEachYear() {
        var order = counter.redeem(village, household, basket(new BasketLine(hoe, 2), new BasketLine(salt, 35)), SIGNED,
                keeper);
        assertThat(balance()).isEqualTo(10);
        theDayPasses();
        assertThat(balance()).isEqualTo(10);
        returns.returnGoods(village, order.id(), Optional.of(basket(new BasketLine(salt, 4))), "受潮", keeper);
        assertThat(balance()).as("8 of 2026 stay").isEqualTo(18);
        returns.returnGoods(village, order.id(), Optional.empty(), "受潮", keeper);
        assertThat(balance()).as("2 of 2026 stay, 100 of 2025 end").isEqualTo(20);
        assertThat(readEntry.read(village, newest().entryNo()).note()).contains("退货退回");
    }

    @Test
    void aDeductionTakenBackGivesPointsOfTheYearItTook() {
        var deduct = post(EntryKind.DEDUCT, -30);
        theDayPasses();
        reverse.reverse(village, deduct, "查无此事", admin);
        assertThat(balance()).isEqualTo(20);
        assertThat(readEntry.read(village, newest().entryNo()).note()).contains("冲销退回");
    }

    @Test
    void aCorrectionChangesOnlyTheDifference() {
        long earned = read.entries(village, Optional.of(household), Long.MAX_VALUE, 9).getLast().entryNo();
        reverse.correct(village, earned, 90, "多记了", admin);
        assertThat(balance()).isEqualTo(110);
        theDayPasses();
        assertThat(balance()).isEqualTo(20);
    }

    /// A clearing that was wrong is taken back by people; the points are of the year in which they do so.
    @Test
    void aClearingTakenBackIsNotClearedAgain() {
        theDayPasses();
        reverse.reverse(village, newest().entryNo(), "清零有误", admin);
        assertThat(balance()).isEqualTo(120);
        clear.run(List.of(village));
        assertThat(balance()).isEqualTo(120);
    }

    @Test
    void aMergeCarriesTheYearsAlong() {
        var other = family();
        merge.merge(village, household, other, "并户", admin);
        assertThat(balance(other)).isEqualTo(120);
        theDayPasses();
        assertThat(balance(other)).isEqualTo(20);
    }

    @Test
    void aSplitTakesOfEachYearAlike() {
        var family = family();
        post(family, EntryKind.EARN, 20);
        merge.merge(village, household, family, "并户", admin);
        var leaving = QuarkusTransaction.requiringNew().call(() -> households.members(village, family)).stream()
                .filter(m -> !m.head()).findFirst().orElseThrow().id();
        var off = split.split(village, family, new SplitOff("S-1", 1, "1号", List.of(leaving), leaving, 35L), "分户", admin);
        theDayPasses();
        assertThat(balance(new HouseholdId(off.otherHouseholdId()))).as("10 of 2026, 25 of 2025").isEqualTo(10);
        assertThat(balance(family)).isEqualTo(30);
    }

    /// Two holds at once: each gives back what it took itself.
    @Test
    void aLaterHoldDoesNotShelterThePointsOfAnEarlierOne() {
        var early = hold(30);
        theDayPasses();
        assertThat(balance()).isEqualTo(50);
        var late = hold(15);
        release(early);
        assertThat(balance()).as("30 of 2025 are gone, 20 of 2026 are there").isEqualTo(20);
        release(late);
        assertThat(balance()).isEqualTo(20);
    }

    @Test
    void whatIsKeptOfAYearIsKeptOfWhatComesBackTooAndCountsForTheNext() {
        begin(KEEP_PERCENT, 25);
        var early = hold(40);
        theDayPasses();
        assertThat(balance()).as("40 held, 15 of 60 kept, 20 new").isEqualTo(75);
        release(early);
        assertThat(balance()).as("10 of 40 kept").isEqualTo(45);
        release(hold(45));
        assertThat(balance()).as("what was kept is not cut again").isEqualTo(45);
        yearEnd.on(LocalDate.of(2027, 3, 1));
        clear.run(List.of(village));
        yearEnd.on(LocalDate.of(2027, 3, 31));
        clear.run(List.of(village));
        assertThat(balance()).as("11 of 45, with the next year").isEqualTo(11);
    }

    void theDayPasses() {
        yearEnd.on(LocalDate.of(2026, 3, 31));
        clear.run(List.of(village));
        assertThat(clear.list(village).getFirst().doneAt()).isNotNull();
    }

    void policy(ExpiryPolicy.ExpiryKind kind, int keep) {
        var d = DividendPolicy.DEFAULT;
        catalogue.policy(village, new Policy(LocalDate.of(2025, 12, 1), "决议" + kind, 5, 20, MonthDay.of(1, 15), 7,
                new DividendPolicy(d.base(), d.yearOf(), 500, null, null, null, 1, d.negative(), 0, d.prepareOn(), d.freezeOn(),
                        365, new ExpiryPolicy(kind, keep, MonthDay.of(3, 31), 30)),
                Policy.BelowZero.FLOOR_ZERO));
    }

    HouseholdId family() {
        writer.register(village, List.of(new NewHousehold("F-9", 1, "3号",
                List.of(new NewMember("冉光明", "户主", 1960), new NewMember("谢桂芳", "配偶", 1962)))));
        return HouseholdWriter.idOf(village, "F-9");
    }

    UUID hold(long points) {
        return holds.place(village, household, points, source());
    }

    void release(UUID hold) {
        holds.release(village, hold);
    }

    long post(EntryKind kind, long points) {
        return post(household, kind, points);
    }

    long post(HouseholdId who, EntryKind kind, long points) {
        return ledger.post(village, admin.person(), new Posting(who, kind, points, points, 2025, LocalDate.of(2026, 3, 28),
                source(), "")).entryNo();
    }

    static EntrySource source() {
        return new EntrySource("test", UUID.randomUUID().toString());
    }

    LedgerEntry newest() {
        return read.entries(village, Optional.of(household), Long.MAX_VALUE, 1).getFirst();
    }

    long balance() {
        return balance(household);
    }

    long balance(HouseholdId who) {
        return read.account(village, who).balance();
    }
}
