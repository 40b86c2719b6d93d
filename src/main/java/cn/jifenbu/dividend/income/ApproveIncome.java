package cn.jifenbu.dividend.income;

import cn.jifenbu.refusal.DividendRefusal.SecondPersonNeeded;
import cn.jifenbu.refusal.IncomeRefusal.IncomeAlreadyApproved;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.ChangedMeanwhile;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/// Another person than who declared it says that the newest version of a year's income is right.
@ApplicationScoped
public class ApproveIncome {

    private final VillageLock villages;
    private final IncomeRepository incomes;
    private final ReadIncomes read;
    private final BusinessClock clock;

    ApproveIncome(VillageLock villages, IncomeRepository incomes, ReadIncomes read, BusinessClock clock) {
        this.villages = villages;
        this.incomes = incomes;
        this.read = read;
        this.clock = clock;
    }

    /// @param seen the version the approver has before them; a newer one must be looked at first
    /// @throws RefusedException UnknownIncome, ChangedMeanwhile, IncomeAlreadyApproved or SecondPersonNeeded
    @Transactional
    public Income approve(VillageId village, int year, Optional<Integer> seen, Actor actor) {
        villages.lock(village);
        var row = incomes.require(village, year);
        if (seen.isPresent() && seen.get() != row.versionNo) throw new RefusedException(new ChangedMeanwhile());
        if (row.approvedBy != null) throw new RefusedException(new IncomeAlreadyApproved(year));
        if (row.declaredBy.equals(actor.person())) throw new RefusedException(new SecondPersonNeeded());
        row.approvedBy = actor.person();
        row.approvedAt = clock.now();
        return read.view(village, row);
    }
}
