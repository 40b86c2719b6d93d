package cn.jifenbu.dividend.proof;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.dividend.income.IncomeRepository;
import cn.jifenbu.dividend.income.IncomeRow;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.dividend.store.RunRow;
import cn.jifenbu.dividend.store.ShareRepository;
import cn.jifenbu.ledger.export.LedgerLines;
import cn.jifenbu.ledger.export.LineFile;
import cn.jifenbu.ledger.seals.SignWithSealKey;
import cn.jifenbu.refusal.DividendRefusal.WrongRunState;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Sha256;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import cn.jifenbu.verifier.VerifyDividend;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.UUID;

/// Writes the proof of a frozen run: its terms and those of the earlier runs it counts from, the ledger they rest on, all
/// shares, and a signature over the whole. `cn.jifenbu.verifier.VerifyDividend` recomputes it without this service.
@ApplicationScoped
public class ProveDividend {

    private static final int AN_HOUR = 3600;

    private final Sql sql;
    private final RunRepository runs;
    private final ShareRepository shares;
    private final AbsentHouseholdRepository absent;
    private final PostingYearRepository postingYears;
    private final IncomeRepository incomes;
    private final ReadCatalogue catalogue;
    private final LedgerLines ledger;
    private final SignWithSealKey key;

    ProveDividend(Sql sql, RunRepository runs, ShareRepository shares, AbsentHouseholdRepository absent,
            PostingYearRepository postingYears, IncomeRepository incomes, ReadCatalogue catalogue, LedgerLines ledger,
            SignWithSealKey key) {
        this.sql = sql;
        this.runs = runs;
        this.shares = shares;
        this.absent = absent;
        this.postingYears = postingYears;
        this.incomes = incomes;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.key = key;
    }

    /// What the file is of.
    ///
    /// @throws RefusedException UnknownRun or WrongRunState while it is a draft
    public ProofName require(VillageId village, UUID id) {
        var run = QuarkusTransaction.requiringNew().call(() -> runs.require(village, id));
        if (run.state == RunState.DRAFT) throw new RefusedException(new WrongRunState(run.state.name(), "PROVE"));
        return new ProofName(run.year, run.runNo);
    }

    /// `runNo` counts the runs of a year.
    public record ProofName(int year, int runNo) {}

    /// One moment of the village; posting goes on meanwhile.
    public void write(VillageId village, UUID id, OutputStream out) {
        QuarkusTransaction.requiringNew().timeout(AN_HOUR).run(() -> {
            sql.freezeSnapshot();
            var run = runs.require(village, id);
            var digest = Sha256.digest();
            var file = new LineFile(new DigestOutputStream(out, digest));
            write(village, run, file);
            file.flush();
            var hash = digest.digest();
            new ProofLines(file).end(hash, key.sign(VerifyDividend.signedBytes(hash)));
            file.flush();
        });
    }

    private void write(VillageId village, RunRow run, LineFile file) {
        var lines = new ProofLines(file);
        lines.head(ledger.installation(), run);
        var all = new ArrayList<>(runs.grantedBefore(run));
        all.add(run);
        for (var each : all) {
            var income = incomes.findById(new IncomeRow.Key(each.villageId, each.year, each.incomeVersion));
            var policy = catalogue.policy(village, each.policyVersion);
            lines.run(each, income.resolution, policy, postingYears.besides(each, policy.dividend().yearOf()));
        }
        sql.run(connection -> {
            ledger.writeUntil(connection, village, run.cutoffEntryNo, file);
            return null;
        });
        for (var each : all) {
            shares.list(each).forEach(share -> lines.share(each, share));
            absent.of(each).forEach(household -> lines.absent(each, household));
        }
    }
}
