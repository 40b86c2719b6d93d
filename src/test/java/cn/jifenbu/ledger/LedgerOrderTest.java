package cn.jifenbu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.ledger.holds.HoldPoints;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.ledger.verification.VerifyLedger;
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
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What several clerks do at once looks, to each of them, as if it had been done one after the other in the order of the
/// entry numbers: whoever begins after another has finished comes after them.
@QuarkusTest
class LedgerOrderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final UUID CLERK = UUID.randomUUID();

    @Inject VillageFixture villages;
    @Inject PostToLedger ledger;
    @Inject HoldPoints holds;
    @Inject ReadLedger read;
    @Inject VerifyLedger verify;

    /// An entry (`no` is its number) or a look at the village (`no` is the last number seen), with the times between which it
    /// happened. `seq` and `balance` are the account's as it was answered.
    private record Event(VillageId village, HouseholdId household, boolean look, long no, long seq, long balance, long begun,
            long ended) {}

    @Test
    void everyVillagesEntriesStandInTheOrderInWhichTheyHappened() throws Exception {
        var events = new ArrayList<Event>();
        var all = List.of(villages.found(), villages.found());
        var households = all.stream()
                .collect(Collectors.toMap(v -> v, v -> List.of(villages.household(v), villages.household(v))));
        var tasks = new ArrayList<Callable<List<Event>>>();
        for (int clerk = 0; clerk < 6; clerk++) tasks.add(clerk(all.get(clerk % 2), households, new Random(clerk)));
        for (var outcome : ConcurrentCalls.run(6, tasks)) {
            assertThat(outcome).isInstanceOf(List.class);
            ((List<?>) outcome).forEach(e -> events.add((Event) e));
        }
        for (var village : all) {
            var own = events.stream().filter(e -> e.village.equals(village)).toList();
            realTimeOrderHolds(own);
            looksAgreeWithTheEntries(village, own);
            assertThat(verify.verify(village).problem()).isNull();
        }
    }

    private Callable<List<Event>> clerk(VillageId village, Map<VillageId, List<HouseholdId>> households, Random random) {
        return () -> {
            var seen = new ArrayList<Event>();
            for (int i = 0; i < 40; i++) {
                var household = households.get(village).get(random.nextInt(2));
                long points = 1 + random.nextInt(9);
                long begun = System.nanoTime();
                switch (random.nextInt(4)) {
                    case 0, 1 -> seen.add(entry(village, begun,
                            ledger.post(village, CLERK, Posting.earn(household, points, DAY, source()))));
                    case 2 -> spend(village, household, points).ifPresent(e -> seen.add(entry(village, begun, e)));
                    default -> {
                        long last = read.lastEntryNo(village);
                        var account = read.account(village, household);
                        seen.add(new Event(village, household, true, last, account.seq(), account.balance(), begun,
                                System.nanoTime()));
                    }
                }
            }
            return seen;
        };
    }

    private static Event entry(VillageId village, long begun, LedgerEntry e) {
        return new Event(village, new HouseholdId(e.householdId()), false, e.entryNo(), e.seq(), e.balanceAfter(), begun,
                System.nanoTime());
    }

    /// In two steps, each under the lock: what was held in the first cannot be gone in the second.
    private Optional<LedgerEntry> spend(VillageId village, HouseholdId household, long points) {
        UUID hold;
        try {
            hold = holds.place(village, household, points, source());
        } catch (RefusedException tooLittle) {
            return Optional.empty();
        }
        return Optional.of(holds.capture(village, hold, 1 + points / 2, CLERK));
    }

    private static void realTimeOrderHolds(List<Event> events) {
        int pairs = 0;
        for (var first : events) for (var second : events) {
            if (first.ended >= second.begun) continue;
            pairs++;
            if (second.look) assertThat(second.no).as("%s is seen by %s", first, second).isGreaterThanOrEqualTo(first.no);
            else assertThat(second.no).as("%s after %s", second, first).isGreaterThan(first.no);
        }
        assertThat(pairs).isGreaterThan(1000);
    }

    /// A balance that was read is one that the account had, with that number of entries.
    private void looksAgreeWithTheEntries(VillageId village, List<Event> events) {
        var balances = read.entries(village, Optional.empty(), Long.MAX_VALUE, 10_000).stream()
                .collect(Collectors.toMap(e -> e.householdId() + "/" + e.seq(), LedgerEntry::balanceAfter));
        assertThat(events).filteredOn(Event::look).isNotEmpty().allSatisfy(look -> assertThat(look.balance)
                .isEqualTo(look.seq == 0 ? 0 : balances.get(look.household + "/" + look.seq)));
    }

    private static EntrySource source() {
        return new EntrySource("test", UUID.randomUUID().toString());
    }
}
