package cn.jifenbu.ledger.verification;

import cn.jifenbu.ledger.seals.SealFile;
import cn.jifenbu.ledger.seals.SealRepository;
import cn.jifenbu.ledger.seals.SealSettings;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import cn.jifenbu.verifier.Fault;
import cn.jifenbu.verifier.LedgerCheck;
import cn.jifenbu.verifier.SealLine;
import cn.jifenbu.verifier.SealPins;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Recomputes numbers, chain, notes, balances and seals of a village, compares them with the seals outside the database, asks
/// the features for what they keep beside it, and names the first bad row.
@ApplicationScoped
public class VerifyLedger {

    private static final int AN_HOUR = 3600;

    private final Sql sql;
    private final SealRepository seals;
    private final SealFile file;
    private final VerifyEntries entries;
    private final VerifyBalances balances;
    private final List<VerificationPart> parts;
    private final SealSettings settings;
    private final BusinessClock clock;

    VerifyLedger(Sql sql, SealRepository seals, SealFile file, VerifyEntries entries, VerifyBalances balances,
            @All List<VerificationPart> parts, SealSettings settings, BusinessClock clock) {
        this.sql = sql;
        this.seals = seals;
        this.file = file;
        this.entries = entries;
        this.balances = balances;
        this.parts = parts;
        this.settings = settings;
        this.clock = clock;
    }

    /// `problem` is null when all is well; `badEntryNo` and `badSealNo` are null when no single one is to blame.
    /// `sealsOutside` is how many of the seals the file outside the database holds.
    public record Verification(boolean valid, long entries, String lastHash, long seals, long sealsOutside,
            @Nullable Long badEntryNo,
            @Nullable Long badSealNo, @Nullable String problem) {}

    public Verification verify(VillageId village) {
        return verify(village, entries -> {});
    }

    /// Looks at one moment of the village, in a transaction of its own and without its lock: posting goes on meanwhile.
    public Verification verify(VillageId village, LongConsumer progress) {
        // Read before the moment is fixed: a seal made in between would be outside and not yet inside.
        var outside = outside(village);
        return QuarkusTransaction.requiringNew().timeout(AN_HOUR).call(() -> {
            sql.freezeSnapshot();
            return at(village, outside, progress);
        });
    }

    private Verification at(VillageId village, List<SealLine> outside, LongConsumer progress) {
        var inside = seals.lines(village);
        var pins = SealPins.of(settings.knownKeys().orElse(List.of()), settings.installation());
        var ledger = LedgerCheck.fromTheStart(village.value());
        var fault = entries.check(village, ledger, inside, progress)
                .or(() -> VerifySeals.check(inside, outside, pins, clock.now()))
                .or(() -> balances.check(village, ledger.books()).map(Fault::of)).or(() -> checkParts(village));
        return new Verification(fault.isEmpty(), ledger.lastNo(), ledger.lastHashHex(), inside.size(), outside.size(),
                fault.map(Fault::entryNo).orElse(null), fault.map(Fault::sealNo).orElse(null),
                fault.map(Fault::problem).orElse(null));
    }

    private Optional<Fault> checkParts(VillageId village) {
        return parts.stream().flatMap(part -> part.check(village).stream()).findFirst().map(Fault::of);
    }

    private List<SealLine> outside(VillageId village) {
        try {
            return file.read(QuarkusTransaction.requiringNew().call(seals::installation), village.value());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the seal file " + file.path(), e);
        }
    }
}
