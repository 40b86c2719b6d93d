package cn.jifenbu.ledger.seals;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.jobs.RunDueWork;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.VillageFixture;
import cn.jifenbu.verifier.SealLine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A village sealed with SM2 goes on under Ed25519 and another key.
@QuarkusTest
class SealKeyChangeTest {

    @Inject VillageFixture villages;
    @Inject PostToLedger ledger;
    @Inject UnsealedEntryRepository unsealed;
    @Inject SealRepository seals;
    @Inject ReadSeals read;
    @Inject RunDueWork due;
    @Inject VerifyLedger verify;
    @Inject BusinessClock clock;

    @Test
    void sealsOfTheOldKeyStayGoodAndTheNewOnesAreOfTheNewKey() throws IOException {
        var village = villages.found();
        var household = villages.household(village);
        var old = SealKey.generate("SM2");
        earn(village, household, "2026-03-10T08:00");
        QuarkusTransaction.requiringNew().run(() -> sealWith(old, village));
        earn(village, household, "2026-03-11T08:00");
        clock.standAt(instant("2026-03-12T00:10"));
        due.in(village);
        assertThat(read.list(village, Long.MAX_VALUE, 10)).extracting(Seal::algorithm).containsExactly("Ed25519", "SM2");
        assertThat(verify.verify(village)).satisfies(v -> {
            assertThat(v.problem()).isNull();
            assertThat(List.of(v.entries(), v.seals(), v.sealsOutside())).containsExactly(2L, 2L, 2L);
        });
    }

    private void sealWith(SealKey key, VillageId village) {
        var day = unsealed.days(village, 0, Instant.MAX).getFirst();
        var seal = new SealLine(seals.installation(), village.value(), seals.nextNo(village), day.first(), day.last(),
                day.root(), SealLine.START,
                SealTrigger.DAY_END.name(), ChronoUnit.MICROS.between(Instant.EPOCH, clock.now()), key.algorithm(), key.keyId(),
                key.publicKey(), null, null);
        seals.persist(SealRow.of(seal.signed(seal.computeHash(), key.sign(seal.computeHash()))));
    }

    private void earn(VillageId village, HouseholdId household, String time) {
        clock.standAt(instant(time));
        ledger.post(village, new UUID(1, 1),
                Posting.earn(household, 5, clock.today(), new EntrySource("claim", UUID.randomUUID().toString())));
    }

    private static Instant instant(String time) {
        return LocalDateTime.parse(time).atZone(BusinessClock.ZONE).toInstant();
    }
}
