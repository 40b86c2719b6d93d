package cn.jifenbu.dividend.income;

import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.division.Divisions;
import cn.jifenbu.identity.binding.ReadIdentity;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Declared incomes, each year by its newest version.
@ApplicationScoped
public class ReadIncomes {

    private final IncomeRepository incomes;
    private final RunRepository runs;
    private final Divisions divisions;
    private final ReadIdentity identity;

    ReadIncomes(IncomeRepository incomes, RunRepository runs, Divisions divisions, ReadIdentity identity) {
        this.incomes = incomes;
        this.runs = runs;
        this.divisions = divisions;
        this.identity = identity;
    }

    /// Newest year first, with years below `before`.
    @Transactional
    public List<Income> list(VillageId village, int before, int limit) {
        divisions.require(village);
        return incomes.years(village, before, limit).stream().map(row -> view(village, row)).toList();
    }

    /// @throws RefusedException UnknownIncome
    @Transactional
    public Income get(VillageId village, int year) {
        divisions.require(village);
        return view(village, incomes.require(village, year));
    }

    Income view(VillageId village, IncomeRow row) {
        var items = incomes.itemsOf(row).stream().map(i -> new Income.IncomeItem(i.item, i.amountFen)).toList();
        return new Income(row.year + "-" + row.versionNo, village.toString(), row.year, row.versionNo, row.amountFen,
                row.resolution, items, incomes.attachmentsOf(row), identity.displayName(row.declaredBy), row.declaredAt,
                row.approvedBy != null,
                row.approvedBy == null ? null : identity.displayName(row.approvedBy), row.approvedAt,
                runs.isFrozen(village, row.year));
    }
}
