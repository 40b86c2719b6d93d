package cn.jifenbu.dividend.run;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.dividend.DividendFixture;
import cn.jifenbu.dividend.proof.ProveDividend;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.VillageFixture;
import cn.jifenbu.verifier.DividendCheckers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random villages from a fixed seed: whatever their points and income, the parts sum to the pool, who has more gets no less,
/// the same input gives the same shares, and an outsider finds the same.
@QuarkusTest
class RandomDividendTest {

    @Inject VillageFixture villages;
    @Inject DividendFixture yearEnd;
    @Inject PostToLedger ledger;
    @Inject PreviewDividend preview;
    @Inject PrepareDividendRun prepare;
    @Inject FreezeDividendRun freeze;
    @Inject ProveDividend prove;
    @Inject ReadDividends read;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyVillageIsSharedExactlyFairlyAndTheSameAgain(long seed) {
        var random = new Random(seed);
        yearEnd.on(LocalDate.of(2026, 1, 20));
        var village = villages.found();
        populate(village, random);
        var staff = yearEnd.staff(village);
        yearEnd.approvedIncome(village, 2025, random.nextLong(20, 1L << random.nextInt(6, 50)), staff);
        var before = preview.preview(village, 2025, Optional.empty(), knobs -> knobs).shares();
        var run = freeze.freeze(village, prepare.prepare(village, 2025, staff.clerk()).id(), staff.clerk());
        var shares = read.shares(village, run.id(), Optional.empty(), 0, 1000);
        assertThat(shares).isEqualTo(before);
        assertThat(shares.stream().mapToLong(DividendShare::amountFen).sum()).isEqualTo(run.poolFen());
        var byMerit = shares.stream().sorted(Comparator.comparingLong(DividendShare::merit)).toList();
        for (int i = 1; i < byMerit.size(); i++) {
            if (byMerit.get(i).merit() > byMerit.get(i - 1).merit()) {
                assertThat(byMerit.get(i).amountFen()).isGreaterThanOrEqualTo(byMerit.get(i - 1).amountFen());
            }
        }
        var proof = new ByteArrayOutputStream();
        prove.write(village, run.id(), proof);
        DividendCheckers.ask(proof.toString(StandardCharsets.UTF_8)).isRight();
    }

    private void populate(VillageId village, Random random) {
        var postings = new ArrayList<Posting>();
        for (int h = random.nextInt(2, 40); h > 0; h--) {
            var household = villages.household(village);
            for (int e = random.nextInt(1, 5); e > 0; e--) {
                long points = random.nextLong(1, 1L << random.nextInt(1, 30));
                postings.add(Posting.earn(household, points, LocalDate.of(random.nextInt(2024, 2026), 6, 1), source()));
                if (random.nextInt(4) == 0)
                    postings.add(new Posting(household, EntryKind.DEDUCT, 0,
                            -random.nextLong(1, points + 10), 2025, LocalDate.of(2025, 7, 1), source(), ""));
            }
        }
        var sure = villages.household(village);
        postings.add(Posting.earn(sure, 1, LocalDate.of(2025, 6, 1), source()));
        ledger.post(village, UUID.randomUUID(), List.copyOf(postings));
    }

    private static EntrySource source() {
        return new EntrySource("test", UUID.randomUUID().toString());
    }
}
