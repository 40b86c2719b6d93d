package cn.jifenbu.ledger.seals;

import cn.jifenbu.verifier.Json;
import cn.jifenbu.verifier.SealLine;
import cn.jifenbu.verifier.SealText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The seals outside the database: one line each, appended and never changed, so that a rewritten database is found out. The
/// file itself says what it holds: a village's line N is written only behind its line N - 1, and none twice. Half a line, left
/// by a crash, is closed off and written again whole.
@ApplicationScoped
public class SealFile {

    private final Path path;
    /// The last seal of each village, as far as the file has been read.
    private final Map<Owner, Long> last = new HashMap<>();
    private long readTo;

    SealFile(SealSettings settings) {
        this.path = settings.file();
    }

    private record Owner(UUID installation, long village) {}

    public Path path() {
        return path;
    }

    /// Writes those of the village's seals that come next, in their order, and leaves out the others.
    synchronized void append(List<SealLine> seals) throws IOException {
        if (path.getParent() != null) Files.createDirectories(path.getParent());
        try (var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                var lock = file.lock()) {
            readOn();
            var text = new StringBuilder(readTo < Files.size(path) ? "\n" : "");
            for (var seal : seals) {
                var owner = new Owner(seal.installation(), seal.village());
                if (last.getOrDefault(owner, 0L) + 1 != seal.sealNo()) continue;
                text.append(SealText.write(seal)).append('\n');
                last.put(owner, seal.sealNo());
            }
            if (!text.isEmpty()) write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void write(FileChannel file, byte[] bytes) throws IOException {
        boolean done = false;
        try {
            for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining();) file.write(rest);
            file.force(true);
            readTo = Files.size(path);
            done = true;
        } finally {
            if (!done) forget();
        }
    }

    /// The number of the village's last seal in the file, 0 when there is none.
    synchronized long lastOf(UUID installation, long village) throws IOException {
        if (Files.exists(path)) readOn();
        return last.getOrDefault(new Owner(installation, village), 0L);
    }

    /// Reads what was added since, by whomever. A file that became shorter is another one.
    private void readOn() throws IOException {
        if (Files.size(path) < readTo) forget();
        if (Files.size(path) == readTo) return;
        try (var lines = new SealFileLines(path, readTo)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                readTo = lines.position();
                var seal = parse(line);
                if (seal != null) last.put(new Owner(seal.installation(), seal.village()), seal.sealNo());
            }
        }
    }

    private void forget() {
        last.clear();
        readTo = 0;
    }

    /// All of the village's lines as they stand in the file now.
    public synchronized List<SealLine> read(UUID installation, long village) throws IOException {
        var seals = new ArrayList<SealLine>();
        if (!Files.exists(path)) return seals;
        var mark = "\"installation\":\"" + installation + "\",\"village\":\"" + village + "\"";
        try (var lines = new SealFileLines(path, 0)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                var seal = line.contains(mark) ? parse(line) : null;
                if (seal != null) seals.add(seal);
            }
        }
        return seals;
    }

    /// null for what is no seal, such as half a line.
    private static SealLine parse(String line) {
        try {
            return SealText.read(Json.read(line));
        } catch (IllegalArgumentException noSeal) {
            return null;
        }
    }
}
