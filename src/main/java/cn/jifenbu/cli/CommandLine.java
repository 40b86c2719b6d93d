package cn.jifenbu.cli;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.shared.VillageId;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The program's words that do one thing and end: `verify`, `export-ledger`, `rotate-keys`. They serve nothing, migrate nothing
/// and run no jobs. Exit codes: 0 all well, 1 something is wrong, 2 not understood.
@ApplicationScoped
@Unremovable
public class CommandLine implements QuarkusApplication {

    private static final Map<String, Set<String>> OPTIONS = Map.of("verify", Set.of("--village"),
            "export-ledger", Set.of("--village", "--year", "--to"), "rotate-keys", Set.of("--key"));

    private final Divisions divisions;
    private final VerifyVillages verify;
    private final ExportVillages export;
    private final RotateAllKeys keys;

    CommandLine(Divisions divisions, VerifyVillages verify, ExportVillages export, RotateAllKeys keys) {
        this.keys = keys;
        this.divisions = divisions;
        this.verify = verify;
        this.export = export;
    }

    public static boolean isAskedFor(String... words) {
        return words.length > 0 && OPTIONS.containsKey(words[0]);
    }

    public static void start(String... words) {
        System.setProperty("quarkus.profile", "command");
        Quarkus.run(CommandLine.class, words);
    }

    @Override
    @ActivateRequestContext
    public int run(String... words) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            var options = options(words);
            var villages = villages(options.get("--village"));
            var to = Path.of(options.getOrDefault("--to", "."));
            var year = Optional.ofNullable(options.get("--year")).map(Year::parse);
            boolean well = switch (words[0]) {
                case "verify" -> verify.all(villages, out);
                case "export-ledger" -> export.all(villages, year, to, out);
                default -> keys.all(options.getOrDefault("--key", "new"), out);
            };
            return well ? 0 : 1;
        } catch (IllegalArgumentException | DateTimeException e) {
            out.println("看不懂 Not understood: " + String.join(" ", words) + "（" + e.getMessage() + "）");
            return 2;
        }
    }

    private static Map<String, String> options(String... words) {
        var options = new HashMap<String, String>();
        for (int i = 1; i < words.length; i += 2) {
            if (!OPTIONS.get(words[0]).contains(words[i]) || i + 1 == words.length)
                throw new IllegalArgumentException(words[i]);
            options.put(words[i], words[i + 1]);
        }
        return options;
    }

    private List<VillageId> villages(String named) {
        var all = divisions.allVillages();
        if (named == null) return all;
        var village = VillageId.fromString(named);
        if (!all.contains(village)) throw new IllegalArgumentException("没有这个村 " + named);
        return List.of(village);
    }
}
