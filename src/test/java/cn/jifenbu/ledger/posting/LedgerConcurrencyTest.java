package cn.jifenbu.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.ledger.holds.HoldPoints;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.refusal.LedgerRefusal.InsufficientPoints;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerConcurrencyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final UUID CLERK = UUID.randomUUID();

    @Inject VillageFixture villages;
    @Inject PostToLedger ledger;
    @Inject HoldPoints holds;
    @Inject ReadLedger read;
    @Inject VerifyLedger verify;

    @Test
    void manyClerksOfOneVillageLeaveNoGap() throws Exception {
        var village = villages.found();
        var one = villages.household(village);
        var other = villages.household(village, 2);
        var tasks = IntStream.range(0, 200).<Callable<?>>mapToObj(i -> () -> earn(village, i % 2 == 0 ? one : other)).toList();
        assertThat(ConcurrentCalls.run(12, tasks)).allMatch(LedgerEntry.class::isInstance);
        assertThat(read.entries(village, Optional.empty(), Long.MAX_VALUE, 300)).hasSize(200)
                .first().extracting(LedgerEntry::entryNo).isEqualTo(200L);
        assertThat(verify.verify(village).problem()).isNull();
    }

    @Test
    void villagesDoNotDisturbEachOther() throws Exception {
        var tasks = new ArrayList<Callable<?>>();
        var all = IntStream.range(0, 4).mapToObj(i -> villages.found()).toList();
        var households = all.stream().map(villages::household).toList();
        for (int i = 0; i < 160; i++) {
            int which = i % 4;
            tasks.add(() -> earn(all.get(which), households.get(which)));
        }
        assertThat(ConcurrentCalls.run(12, tasks)).allMatch(LedgerEntry.class::isInstance);
        assertThat(all).allSatisfy(village -> {
            assertThat(verify.verify(village).problem()).isNull();
            assertThat(read.lastEntryNo(village)).isEqualTo(40);
        });
    }

    /// The first entry of a village also makes its head row: two who do it at once do it once.
    @Test
    void aVillageBeginsOnce() throws Exception {
        var village = villages.found();
        var households = IntStream.range(0, 8).mapToObj(i -> villages.household(village)).toList();
        assertThat(ConcurrentCalls.run(8, households.stream().<Callable<?>>map(h -> () -> earn(village, h)).toList()))
                .allMatch(LedgerEntry.class::isInstance);
        assertThat(read.lastEntryNo(village)).isEqualTo(8);
    }

    @Test
    void pointsForFiftyAreEnoughForExactlyFiftyOfFiveHundredHolds() throws Exception {
        var village = villages.found();
        var household = villages.household(village);
        ledger.post(village, CLERK, Posting.earn(household, 100, DAY, source()));
        var attempts = ConcurrentCalls.run(14, attempts(500, () -> holds.place(village, household, 2, source())));
        assertThat(attempts).filteredOn(UUID.class::isInstance).hasSize(50);
        assertThat(attempts).filteredOn(RuntimeException.class::isInstance).hasSize(450).allSatisfy(
                e -> assertThat(((RefusedException) e).refusal()).isEqualTo(new InsufficientPoints(0, 2)));
        assertThat(read.account(village, household)).satisfies(a -> {
            assertThat(a.balance()).isEqualTo(100);
            assertThat(a.held()).isEqualTo(100);
        });
    }

    @Test
    void aHoldEndsOnceHoweverManyTry() throws Exception {
        var village = villages.found();
        var household = villages.household(village);
        ledger.post(village, CLERK, Posting.earn(household, 10, DAY, source()));
        var hold = holds.place(village, household, 7, source());
        var ends = ConcurrentCalls.run(10, attempts(10, () -> holds.capture(village, hold, CLERK)));
        assertThat(ends).filteredOn(LedgerEntry.class::isInstance).hasSize(1);
        assertThat(read.account(village, household).balance()).isEqualTo(3);
    }

    /// Verification looks at one moment: what is posted meanwhile is no fault.
    @Test
    void aVillageIsVerifiedWhileItIsPostedTo() throws Exception {
        var village = villages.found();
        var household = villages.household(village);
        var tasks = new ArrayList<Callable<?>>();
        for (int i = 0; i < 150; i++) {
            tasks.add(() -> earn(village, household));
            tasks.add(() -> verify.verify(village).problem() == null ? "ok" : verify.verify(village).problem());
        }
        assertThat(ConcurrentCalls.run(8, tasks)).allMatch(o -> o instanceof LedgerEntry || o.equals("ok"));
    }

    private static List<Callable<?>> attempts(int times, Callable<?> what) {
        return java.util.Collections.nCopies(times, what);
    }

    private LedgerEntry earn(VillageId village, HouseholdId household) {
        return ledger.post(village, CLERK, Posting.earn(household, 1, DAY, source()));
    }

    private static EntrySource source() {
        return new EntrySource("test", UUID.randomUUID().toString());
    }
}
