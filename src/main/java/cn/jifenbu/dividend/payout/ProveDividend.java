package cn.jifenbu.dividend.payout;

import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.dividend.income.IncomeRepository;
import cn.jifenbu.dividend.income.IncomeRow;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.dividend.store.ShareRepository;
import cn.jifenbu.refusal.DividendRefusal.WrongRunState;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// Gives out the proof of a frozen run.
@ApplicationScoped
public class ProveDividend {

    private final RunRepository runs;
    private final ShareRepository shares;
    private final IncomeRepository incomes;
    private final ReadCatalogue catalogue;

    ProveDividend(RunRepository runs, ShareRepository shares, IncomeRepository incomes, ReadCatalogue catalogue) {
        this.runs = runs;
        this.shares = shares;
        this.incomes = incomes;
        this.catalogue = catalogue;
    }

    /// @throws RefusedException UnknownRun or WrongRunState while it is a draft
    @Transactional
    public DividendProof proof(VillageId village, UUID id) {
        var run = runs.require(village, id);
        if (run.state == RunState.DRAFT) throw new RefusedException(new WrongRunState(run.state.name(), "PROVE"));
        var income = incomes.findById(new IncomeRow.Key(run.villageId, run.year, run.incomeVersion));
        var policy = catalogue.policy(village, run.policyVersion);
        var d = policy.dividend();
        return new DividendProof(DividendProof.FORMAT, village.toString(), run.id, run.year, run.runNo, run.kind, run.state,
                new DividendProof.ProofIncome(run.incomeVersion, run.incomeFen, income.resolution),
                new DividendProof.ProofPolicy(run.policyVersion, policy.resolution(), d.base(), d.yearOf(), d.rateBp(),
                        d.fixedFen(),
                        d.floorFen(), d.ceilingFen(), d.minMerit(), d.negative(), d.minPayoutFen()),
                run.poolFen, run.cutoffEntryNo, run.settledUntilEntryNo, run.sealNo, run.totalMerit,
                shares.list(run).stream().map(s -> new DividendProof.Share(s.shareNo, s.householdCode, s.merit, s.firstEntryNo,
                        s.remainder, s.rounding, s.dueFen, s.earlierFen, s.amountFen)).toList());
    }
}
