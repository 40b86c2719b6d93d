package cn.jifenbu.ledger.seals;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.jobs.RunDueWork;
import cn.jifenbu.ledger.events.VillageEvents;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.verification.Tampering;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.VillageFixture;
import cn.jifenbu.verifier.MerkleTree;
import cn.jifenbu.verifier.SealLine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two entries on 10 March, one on the 11th, none on the 12th, one on the 13th of March 2026.
@QuarkusTest
class SealTest {

    @Inject VillageFixture villages;
    @Inject PostToLedger ledger;
    @Inject SealLedger seal;
    @Inject SealRepository rows;
    @Inject SealFile file;
    @Inject ReadSeals read;
    @Inject VillageEvents events;
    @Inject VerifyLedger verify;
    @Inject RunDueWork due;
    @Inject TransactionSynchronizationRegistry transactions;
    @Inject BusinessClock clock;

    @TempDir Path folder;

    VillageId village;
    HouseholdId household;

    @BeforeEach
    void fourEntriesInFourDays() {
        village = villages.found();
        household = villages.household(village);
        for (var time : List.of("2026-03-10T08:00", "2026-03-10T23:59", "2026-03-11T00:00", "2026-03-13T12:00")) {
            at(time);
            earn();
        }
    }

    @Test
    void eachDayThatIsOverIsSealedByItselfAlsoWhenTheJobMissedSome() {
        due.in(village);
        assertThat(read.list(village, Long.MAX_VALUE, 10)).satisfiesExactly(second -> {
            assertThat(second.sealNo()).isEqualTo(2);
            assertThat(List.of(second.firstEntryNo(), second.lastEntryNo())).containsExactly(3L, 3L);
        }, first -> {
            assertThat(first.sealNo()).isEqualTo(1);
            assertThat(List.of(first.firstEntryNo(), first.lastEntryNo())).containsExactly(1L, 2L);
            assertThat(first.prevHash()).isEqualTo("00".repeat(32));
            assertThat(first.occasion()).isEqualTo(SealTrigger.DAY_END);
            assertThat(first.code()).hasSize(24).isEqualTo(Seal.code(first.hash()));
        });
        assertThat(read.list(village, 2, 1).getFirst().hash()).isEqualTo(read.list(village, 3, 1).getFirst().prevHash());
        assertThat(verify.verify(village)).satisfies(v -> assertThat(v.problem()).isNull())
                .satisfies(v -> assertThat(List.of(v.entries(), v.seals(), v.sealsOutside())).containsExactly(4L, 2L, 2L));
    }

    @Test
    void withNothingNewNothingIsSealed() {
        assertThat(seal.sealCompletedDays(village)).isEqualTo(2);
        assertThat(seal.sealCompletedDays(village)).isZero();
        at("2026-03-14T00:00");
        assertThat(seal.sealCompletedDays(village)).isEqualTo(1);
        at("2026-03-20T00:00");
        assertThat(seal.sealCompletedDays(village)).isZero();
        assertThat(seal.sealPending(village, SealTrigger.NOTICE)).get().extracting(Seal::sealNo).isEqualTo(3L);
        assertThat(seal.sealPending(villages.found(), SealTrigger.NOTICE)).isEmpty();
    }

    @Test
    void aNoticeOrADividendSealsThePresentDayToo() {
        assertThat(seal.sealPending(village, SealTrigger.DIVIDEND)).get().satisfies(s -> {
            assertThat(s.sealNo()).isEqualTo(3);
            assertThat(s.occasion()).isEqualTo(SealTrigger.DIVIDEND);
            assertThat(s.lastEntryNo()).isEqualTo(4);
        });
        earn();
        at("2026-03-14T08:00");
        assertThat(seal.sealCompletedDays(village)).isEqualTo(1);
        assertThat(read.list(village, Long.MAX_VALUE, 1).getFirst().firstEntryNo()).isEqualTo(5);
    }

    @Test
    void theRootIsOverTheHashesOfTheEntries() {
        seal.sealCompletedDays(village);
        var hashes = QuarkusTransaction.requiringNew().call(() -> rows.getEntityManager()
                .createQuery("select hash from EntryRow where villageId = ?1 and entryNo < 3 order by entryNo", byte[].class)
                .setParameter(1, village.value()).getResultList());
        assertThat(read.list(village, 2, 1).getFirst().root()).isEqualTo(
                HexFormat.of().formatHex(MerkleTree.rootOf(hashes)));
    }

    @Test
    void everySealIsAnEventNumberedWithoutGaps() {
        seal.sealCompletedDays(village);
        assertThat(events.after(village, 0, 10)).satisfiesExactly(e -> {
            assertThat(e.eventNo()).isEqualTo(1);
            assertThat(e.kind()).isEqualTo("LEDGER_SEALED");
            assertThat(e.body()).containsEntry("sealNo", 1).containsEntry("lastEntryNo", 2);
        }, e -> assertThat(e.eventNo()).isEqualTo(2));
        assertThat(events.after(village, 1, 10)).hasSize(1);
    }

    @Test
    void aSealThatIsRolledBackLeavesNoTraceAndNoGap() throws IOException {
        QuarkusTransaction.begin();
        assertThat(seal.sealCompletedDays(village)).isEqualTo(2);
        QuarkusTransaction.rollback();
        assertThat(inFile(file)).isEmpty();
        assertThat(seal.sealCompletedDays(village)).isEqualTo(2);
        assertThat(inFile(file)).extracting(SealLine::sealNo).containsExactly(1L, 2L);
        assertThat(events.after(village, 0, 10)).extracting(VillageEvents.Event::eventNo).containsExactly(1L, 2L);
    }

    /// The place for the file is a folder at first: nothing can be written.
    @Test
    void aFileThatCannotBeWrittenStopsNoSealAndIsCaughtUpWithoutGapsOrDoubles() throws IOException {
        seal.sealCompletedDays(village);
        var place = Files.createDirectory(folder.resolve("seals"));
        var failing = SealFileTest.fileAt(place);
        var export = new PublishSeals(rows, failing, transactions);
        QuarkusTransaction.requiringNew().run(() -> {
            export.whenCommitted(lines());
            export.catchUp(village);
        });
        Files.delete(place);
        for (int i = 0; i < 2; i++) QuarkusTransaction.requiringNew().run(() -> export.catchUp(village));
        QuarkusTransaction.requiringNew().run(() -> export.whenCommitted(lines()));
        assertThat(inFile(failing)).extracting(SealLine::sealNo).containsExactly(1L, 2L);
    }

    private List<SealLine> lines() {
        var installation = rows.installation();
        return rows.oldest(village, 0, 10).stream().map(s -> s.toLine(installation)).toList();
    }

    private List<SealLine> inFile(SealFile which) throws IOException {
        return which.read(QuarkusTransaction.requiringNew().call(rows::installation), village.value());
    }

    private void earn() {
        ledger.post(village, UUID.randomUUID(), Posting.earn(household, 5, clock.today(),
                new EntrySource("test", UUID.randomUUID().toString())));
    }

    private void at(String local) {
        clock.standAt(Instant.parse(local + ":00+08:00"));
    }

    /// Whoever rewrites everything in the database needs the key, and the file outside remembers what they replaced.
    @Test
    void aFullyRecomputedChainDoesNotFitItsSeals() throws SQLException {
        seal.sealCompletedDays(village);
        Tampering.tamper(owner -> Tampering.recompute(owner, village, 2, 100));
        assertThat(verify.verify(village)).satisfies(v -> {
            assertThat(v.badSealNo()).isEqualTo(1);
            assertThat(v.problem()).isEqualTo("封存之后流水被改过");
        });
    }
}
