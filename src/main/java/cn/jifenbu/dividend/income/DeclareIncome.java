package cn.jifenbu.dividend.income;

import cn.jifenbu.dividend.model.DeclaredIncome;
import cn.jifenbu.dividend.model.DividendYear;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.evidence.ReadEvidence;
import cn.jifenbu.refusal.EvidenceRefusal.UnknownEvidence;
import cn.jifenbu.refusal.IncomeRefusal.IncomeFrozen;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Enters the collective's income of a year. Declaring again makes a new version, which waits for its own approval.
@ApplicationScoped
public class DeclareIncome {

    private final VillageLock villages;
    private final IncomeRepository incomes;
    private final RunRepository runs;
    private final ReadIncomes read;
    private final ReadEvidence photos;
    private final BusinessClock clock;

    DeclareIncome(VillageLock villages, IncomeRepository incomes, RunRepository runs, ReadIncomes read, ReadEvidence photos,
            BusinessClock clock) {
        this.villages = villages;
        this.incomes = incomes;
        this.runs = runs;
        this.read = read;
        this.photos = photos;
        this.clock = clock;
    }

    /// @throws RefusedException YearOutOfRange, IncomeFrozen, UnknownEvidence
    @Transactional
    public Income declare(VillageId village, int year, DeclaredIncome income, Actor actor) {
        villages.lock(village);
        DividendYear.require(year, clock.today());
        if (runs.isFrozen(village, year)) throw new RefusedException(new IncomeFrozen(year));
        if (!villages.query(photos.photos(village, income.attachments())).keySet().containsAll(income.attachments())) {
            throw new RefusedException(new UnknownEvidence());
        }
        var row = new IncomeRow();
        row.villageId = village.value();
        row.year = year;
        row.versionNo = incomes.newest(village, year).map(earlier -> earlier.versionNo).orElse(0) + 1;
        row.amountFen = income.amount().value();
        row.resolution = income.resolution();
        row.declaredBy = actor.person();
        row.declaredAt = clock.now();
        incomes.persist(row);
        incomes.addItems(row, income.items());
        incomes.attach(row, income.attachments());
        return read.view(village, row);
    }
}
