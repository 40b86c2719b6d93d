package cn.jifenbu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.seals.SealLedger;
import cn.jifenbu.ledger.seals.SealTrigger;
import cn.jifenbu.ledger.verification.Tampering;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.VillageFixture;
import cn.jifenbu.verifier.VerifyExport;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two entries, one on each side of midnight of New Year 2026 in Shanghai, each sealed at its day's end.
@QuarkusTest
class CommandLineTest {

    @Inject VillageFixture villages;
    @Inject PostToLedger ledger;
    @Inject SealLedger seal;
    @Inject BusinessClock clock;
    @Inject CommandLine command;
    @Inject VerifyVillages verify;
    @Inject ExportVillages export;

    @TempDir Path folder;

    VillageId village;

    @BeforeEach
    void aYearEnds() {
        village = villages.found();
        var household = villages.household(village);
        for (var time : List.of("2025-12-31T23:59:59", "2026-01-01T00:00:00")) {
            clock.standAt(Instant.parse(time + "+08:00"));
            ledger.post(village, UUID.randomUUID(), Posting.earn(household, 5, clock.today(),
                    new EntrySource("test", UUID.randomUUID().toString())));
        }
        seal.sealPending(village, SealTrigger.NOTICE);
    }

    @Test
    void aRightLedgerEndsWithZeroAndAnEditedOneIsNamedAndEndsWithOne() throws SQLException {
        assertThat(command.run("verify", "--village", village.toString())).isZero();
        Tampering.tamper("update entry set points = 6 where entry_no = 2 and village_id = " + village);
        assertThat(command.run("verify", "--village", village.toString())).isEqualTo(1);
        var said = new ByteArrayOutputStream();
        verify.all(List.of(village), new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains(village + " 试村：不对 BAD，第 2 笔：内容与哈希不符");
    }

    @Test
    void eachYearIsAFileOfItsOwnAndTogetherTheyAreTheLedger() throws IOException {
        assertThat(command.run("export-ledger", "--village", village.toString(), "--to", folder.toString())).isZero();
        var files = List.of("2025", "2026").stream().map(y -> folder.resolve("ledger-" + village + "-" + y + ".ndjson"))
                .toList();
        assertThat(files).allSatisfy(f -> assertThat(Files.readAllLines(f)).hasSize(4));
        assertThat(folder).isDirectoryNotContaining("glob:**.unfinished");
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertThat(VerifyExport.run(out, files.get(0).toString(), files.get(1).toString())).isZero();
        assertThat(VerifyExport.run(out, files.get(1).toString())).isZero();
    }

    @Test
    void whatIsNotUnderstoodIsSaidAndEndsWithTwo() {
        assertThat(command.run("verify", "--vilage", "1")).isEqualTo(2);
        assertThat(command.run("verify", "--village", "999999999999")).isEqualTo(2);
        assertThat(command.run("verify", "--to", "x")).isEqualTo(2);
        assertThat(command.run("export-ledger", "--year", "soon")).isEqualTo(2);
        assertThat(CommandLine.isAskedFor("verify")).isTrue();
        assertThat(CommandLine.isAskedFor()).isFalse();
    }

    @Test
    void onlyTheYearAskedForIsWritten() {
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        export.all(List.of(village), Optional.of(Year.of(2026)), folder, out);
        assertThat(folder.toFile().list()).containsExactly("ledger-" + village + "-2026.ndjson");
    }
}
