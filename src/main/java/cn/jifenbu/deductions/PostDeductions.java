package cn.jifenbu.deductions;

import cn.jifenbu.deductions.model.DeductionTransition;
import cn.jifenbu.deductions.store.DeductionHistory;
import cn.jifenbu.deductions.store.DeductionRepository;
import cn.jifenbu.deductions.store.DeductionRow;
import cn.jifenbu.ledger.model.EntryKind;
import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.OverdraftPolicy;
import cn.jifenbu.ledger.posting.PostWithOverdraft;
import cn.jifenbu.ledger.reading.ReadLedger;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Posts the deductions whose days are over. Merit is lost in full; of the points no more than there are, unless the
/// village's policy allows debt. Running it again does nothing.
@ApplicationScoped
public class PostDeductions {
    private final VillageLock villages;
    private final DeductionRepository deductions;
    private final DeductionHistory steps;
    private final ReadLedger balances;
    private final PostWithOverdraft ledger;
    private final OverdraftPolicy debts;
    private final BusinessClock clock;

    PostDeductions(VillageLock villages, DeductionRepository deductions, DeductionHistory steps, ReadLedger balances,
            PostWithOverdraft ledger,
            OverdraftPolicy debts, BusinessClock clock) {
        this.villages = villages;
        this.deductions = deductions;
        this.steps = steps;
        this.balances = balances;
        this.ledger = ledger;
        this.debts = debts;
        this.clock = clock;
    }

    /// @return how many were posted
    @Transactional
    public int postDue(VillageId village) {
        villages.lock(village);
        var due = deductions.due(village, clock.now());
        boolean debt = !due.isEmpty() && debts.allowsDebt(village, clock.today());
        due.forEach(row -> post(village, row, debt));
        return due.size();
    }

    private void post(VillageId village, DeductionRow row, boolean debt) {
        var household = new HouseholdId(row.householdId);
        long lost = -row.points;
        long spendable = debt ? lost : Math.min(lost, Math.max(0, balances.account(village, household).available()));
        var posting = new Posting(household, EntryKind.DEDUCT, -spendable, -lost, row.happenedOn.getYear(), row.happenedOn,
                new EntrySource(DeductionRow.SOURCE, row.id.toString()), "");
        row.entryNo = ledger.post(village, Actor.SYSTEM.person(), household, List.of(posting)).getFirst().entryNo();
        steps.apply(row, DeductionTransition.POST, Actor.SYSTEM, null);
    }
}
