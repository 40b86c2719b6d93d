package cn.jifenbu.ledger.seals;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.testing.Settings;
import cn.jifenbu.verifier.MadeLedger;
import cn.jifenbu.verifier.SealLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealFileTest {

    private final List<SealLine> seals = new MadeLedger().earn(2).seal().earn(1).seal().earn(3).seal().seals;

    @TempDir Path folder;
    private Path path;

    static SealFile fileAt(Path path) {
        return new SealFile(Settings.of(SealSettings.class, Map.of("file", path.toString())));
    }

    @BeforeEach
    void aPlace() {
        path = folder.resolve("outside/seals.ndjson");
    }

    @Test
    void eachSealIsWrittenOnceHoweverOftenAndByWhomeverItIsBrought() throws IOException {
        var one = fileAt(path);
        var another = fileAt(path);
        one.append(seals.subList(0, 1));
        another.append(seals.subList(0, 2));
        one.append(seals);
        another.append(seals);
        assertThat(numbers(fileAt(path))).containsExactly(1L, 2L, 3L);
        assertThat(Files.readAllLines(path)).hasSize(3);
    }

    @Test
    void aSealWaitsForTheOneBeforeIt() throws IOException {
        var file = fileAt(path);
        file.append(seals.subList(1, 3));
        assertThat(numbers(file)).isEmpty();
        file.append(seals.subList(0, 1));
        file.append(seals.subList(1, 3));
        assertThat(numbers(file)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void halfALineIsClosedOffAndItsSealWrittenAgain() throws IOException {
        fileAt(path).append(seals.subList(0, 2));
        var whole = Files.readString(path);
        Files.writeString(path, whole.substring(0, whole.length() - 100), StandardOpenOption.TRUNCATE_EXISTING);
        var file = fileAt(path);
        assertThat(file.lastOf(MadeLedger.INSTALLATION, MadeLedger.VILLAGE)).isEqualTo(1);
        file.append(seals);
        assertThat(numbers(file)).containsExactly(1L, 2L, 3L);
        assertThat(Files.readAllLines(path)).hasSize(4);
    }

    @Test
    void aFileTakenAwayIsBegunAnew() throws IOException {
        var file = fileAt(path);
        file.append(seals);
        Files.delete(path);
        assertThat(file.read(MadeLedger.INSTALLATION, MadeLedger.VILLAGE)).isEmpty();
        file.append(seals);
        assertThat(numbers(file)).containsExactly(1L, 2L, 3L);
    }

    private static List<Long> numbers(SealFile file) throws IOException {
        return file.read(MadeLedger.INSTALLATION, MadeLedger.VILLAGE).stream().map(SealLine::sealNo).toList();
    }
}
