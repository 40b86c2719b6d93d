package cn.jifenbu.dividend.income;

import cn.jifenbu.dividend.model.DeclaredIncome;
import cn.jifenbu.refusal.IncomeRefusal.UnknownIncome;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Income by year; of a year's versions the newest counts.
@ApplicationScoped
public class IncomeRepository implements PanacheRepositoryBase<IncomeRow, IncomeRow.Key> {

    private static final String NEWEST = """
            from IncomeRow i where i.villageId = ?1 and i.versionNo =
            (select max(v.versionNo) from IncomeRow v where v.villageId = i.villageId and v.year = i.year)
            """;

    public IncomeRow require(VillageId village, int year) {
        return newest(village, year).orElseThrow(() -> new RefusedException(new UnknownIncome(year)));
    }

    Optional<IncomeRow> newest(VillageId village, int year) {
        return find(NEWEST + " and i.year = ?2", village.value(), year).firstResultOptional();
    }

    /// Newest year first, with years below `before`.
    List<IncomeRow> years(VillageId village, int before, int limit) {
        return find(NEWEST + " and i.year < ?2 order by i.year desc", village.value(), before).page(0, limit).list();
    }

    void addItems(IncomeRow income, List<DeclaredIncome.DeclaredItem> items) {
        int itemNo = 0;
        for (var item : items) {
            var row = new IncomeItemRow();
            row.villageId = income.villageId;
            row.year = income.year;
            row.versionNo = income.versionNo;
            row.itemNo = ++itemNo;
            row.item = item.item();
            row.amountFen = item.amount().value();
            getEntityManager().persist(row);
        }
    }

    void attach(IncomeRow income, List<UUID> photos) {
        int position = 0;
        for (var photo : photos) {
            var row = new IncomeAttachmentRow();
            row.villageId = income.villageId;
            row.year = income.year;
            row.versionNo = income.versionNo;
            row.position = ++position;
            row.evidenceId = photo;
            getEntityManager().persist(row);
        }
    }

    List<UUID> attachmentsOf(IncomeRow income) {
        return getEntityManager().createQuery("""
                select evidenceId from IncomeAttachmentRow where villageId = ?1 and year = ?2 and versionNo = ?3
                order by position""", UUID.class).setParameter(1, income.villageId).setParameter(2, income.year)
                .setParameter(3, income.versionNo).getResultList();
    }

    List<IncomeItemRow> itemsOf(IncomeRow income) {
        return getEntityManager()
                .createQuery("from IncomeItemRow where villageId = ?1 and year = ?2 and versionNo = ?3 order by itemNo",
                        IncomeItemRow.class)
                .setParameter(1, income.villageId).setParameter(2, income.year).setParameter(3, income.versionNo)
                .getResultList();
    }
}
