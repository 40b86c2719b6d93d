package cn.jifenbu.pointsexpiry;

import static cn.jifenbu.catalogue.model.ExpiryPolicy.ExpiryKind.CLEAR_ALL;
import static cn.jifenbu.catalogue.model.ExpiryPolicy.ExpiryKind.KEEP_PERCENT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.catalogue.model.ExpiryPolicy;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.dividend.DividendFixture;
import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.run.ReadDividends;
import cn.jifenbu.ledger.holds.HoldPoints;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of last year's points on 31 March, announced 30 days before; and of sums too small to pay.
@QuarkusTest
class ExpirePointsTest {

    static final LocalDate THE_DAY = LocalDate.of(2026, 3, 31);

    @Inject VillageFixture villages;
    @Inject DividendFixture yearEnd;
    @Inject AdoptCatalogue catalogue;
    @Inject ExpirePoints clear;
    @Inject HoldPoints holds;
    @Inject PostToLedger ledger;
    @Inject ReadLedger read;
    @Inject ReadDividends dividends;
    @Inject BusinessClock clock;

    VillageId village;
    HouseholdId household;

    /// 100 points at the year's end, 30 spent and 20 earned since, 10 held by an order.
    @BeforeEach
    void aHousehold() {
        yearEnd.on(LocalDate.of(2025, 11, 1));
        village = villages.found();
        household = yearEnd.householdWith(village, 100, 2025);
        yearEnd.on(LocalDate.of(2026, 1, 20));
        ledger.post(village, UUID.randomUUID(),
                Posting.redeem(household, 30, clock.today(), new EntrySource("test", UUID.randomUUID().toString())));
        yearEnd.earn(village, household, 20, 2026);
        holds.place(village, household, 10, new EntrySource("test", UUID.randomUUID().toString()));
    }

    @Test
    void byDefaultNothingEnds() {
        yearEnd.on(THE_DAY);
        clear.run(List.of(village));
        assertThat(clear.list(village)).isEmpty();
        assertThat(balance()).isEqualTo(90);
    }

    @Test
    void lastYearsPointsThatAreLeftEndOnTheDayAndNewOnesStay() {
        policy(CLEAR_ALL, 0);
        yearEnd.on(LocalDate.of(2026, 3, 1));
        clear.run(List.of(village));
        assertThat(clear.list(village)).singleElement().satisfies(c -> assertThat(c.clearsOn()).isEqualTo(THE_DAY));
        yearEnd.on(THE_DAY.minusDays(1));
        clear.run(List.of(village));
        assertThat(balance()).isEqualTo(90);
        yearEnd.on(THE_DAY);
        clear.run(List.of(village));
        assertThat(balance()).as("20 new ones and 10 that are held").isEqualTo(30);
        assertThat(read.entries(village, Optional.of(household), Long.MAX_VALUE, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.CLEAR);
            assertThat(entry.merit()).isZero();
            assertThat(entry.points()).isEqualTo(-60);
        });
        clear.run(List.of(village));
        assertThat(balance()).isEqualTo(30);
        assertThat(clear.list(village)).singleElement().satisfies(c -> assertThat(c.points()).isEqualTo(60));
    }

    @Test
    void aHouseholdKeepsItsPercentageRoundedInItsDisfavourByLessThanAPoint() {
        policy(KEEP_PERCENT, 33);
        announceAndClear();
        assertThat(balance()).as("19 of 60 kept").isEqualTo(30 + 19);
    }

    @Test
    void anAnnouncementThatComesLateMovesTheDay() {
        policy(CLEAR_ALL, 0);
        yearEnd.on(THE_DAY.plusDays(10));
        clear.run(List.of(village));
        assertThat(balance()).isEqualTo(90);
        assertThat(clear.list(village).getFirst().clearsOn()).isEqualTo(THE_DAY.plusDays(40));
        yearEnd.on(THE_DAY.plusDays(40));
        clear.run(List.of(village));
        assertThat(balance()).isEqualTo(30);
    }

    @Test
    void severalReplicasClearOnce() throws Exception {
        policy(CLEAR_ALL, 0);
        yearEnd.on(LocalDate.of(2026, 3, 1));
        clear.run(List.of(village));
        yearEnd.on(THE_DAY);
        Callable<Object> tick = () -> {
            clear.run(List.of(village));
            return "done";
        };
        assertThat(ConcurrentCalls.run(3, List.of(tick, tick, tick))).containsOnly("done");
        assertThat(balance()).isEqualTo(30);
    }

    @Test
    void sumsBelowTheLeastPayoutBecomeGoodsCredit() {
        var d = DividendPolicy.DEFAULT;
        adopt(new DividendPolicy(d.base(), d.yearOf(), 500, null, null, null, 1, d.negative(), 100, d.prepareOn(),
                d.freezeOn(), 365, d.clearing()));
        var small = yearEnd.householdWith(village, 1, 2025);
        var run = yearEnd.confirmed(village, 100_000, yearEnd.staff(village));
        assertThat(dividends.shares(village, run.id(), Optional.empty(), 0, 10))
                .filteredOn(s -> s.payment() == Payment.CREDITED)
                .singleElement().satisfies(share -> assertThat(share.householdId()).isEqualTo(small.value()));
    }

    void announceAndClear() {
        yearEnd.on(LocalDate.of(2026, 3, 1));
        clear.run(List.of(village));
        yearEnd.on(THE_DAY);
        clear.run(List.of(village));
    }

    void policy(ExpiryPolicy.ExpiryKind kind, int keep) {
        var d = DividendPolicy.DEFAULT;
        adopt(new DividendPolicy(d.base(), d.yearOf(), 500, null, null, null, 1, d.negative(), 0, d.prepareOn(), d.freezeOn(),
                365, new ExpiryPolicy(kind, keep, MonthDay.of(3, 31), 30)));
    }

    void adopt(DividendPolicy dividend) {
        catalogue.policy(village, new Policy(LocalDate.of(2025, 12, 1), "决议5号", 5, 20, MonthDay.of(1, 15), 7, dividend,
                Policy.BelowZero.FLOOR_ZERO));
    }

    long balance() {
        return read.account(village, household).balance();
    }
}
