package cn.jifenbu.redemption.crossvillage;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.redemption.model.OrderKind;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownDivision;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;

/// The clearing sheet (跨村兑换清算表) of a township.
@ApplicationScoped
public class ReadSettlement {

    private final Divisions divisions;
    private final EntityManager db;

    ReadSettlement(Divisions divisions, EntityManager db) {
        this.divisions = divisions;
        this.db = db;
    }

    /// By the village's day of the hand-over or the return.
    ///
    /// @throws RefusedException UnknownDivision
    @Transactional
    public VillageSettlement read(DivisionCode township, YearMonth month) {
        var villages = divisions.villagesIn(township);
        if (villages.isEmpty()) throw new RefusedException(new UnknownDivision());
        var debts = debts(villages, month);
        var balances = villages.stream()
                .map(v -> new VillageSettlement.Balance(v.toString(), divisions.nameOf(v), balance(debts, v)))
                .toList();
        return new VillageSettlement(township.value(), month.toString(), debts, balances);
    }

    private List<VillageSettlement.Debt> debts(List<VillageId> villages, YearMonth month) {
        return db.createQuery("""
                select guestVillageId, villageId, sum(case when kind = ?4 then 0 else 1 end),
                  sum(case when kind = ?4 then 1 else 0 end), sum(case when kind = ?4 then -points else pointsSpent end),
                  sum(case when kind = ?4 then -costFen else costFen end)
                from OrderRow where villageId in ?1 and guestVillageId is not null and endedAt >= ?2 and endedAt < ?3
                group by guestVillageId, villageId order by guestVillageId, villageId""", Object[].class)
                .setParameter(1, villages.stream().map(VillageId::value).toList())
                .setParameter(2, BusinessClock.midnight(month.atDay(1)))
                .setParameter(3, BusinessClock.midnight(month.plusMonths(1).atDay(1)))
                .setParameter(4, OrderKind.RETURN).getResultStream().map(this::debt).toList();
    }

    private VillageSettlement.Debt debt(Object[] r) {
        var debtor = new VillageId((long) r[0]);
        var creditor = new VillageId((long) r[1]);
        return new VillageSettlement.Debt(debtor.toString(), divisions.nameOf(debtor), creditor.toString(),
                divisions.nameOf(creditor),
                ((Number) r[2]).longValue(), ((Number) r[3]).longValue(), ((Number) r[4]).longValue(),
                ((Number) r[5]).longValue());
    }

    private static long balance(List<VillageSettlement.Debt> debts, VillageId village) {
        return debts.stream().mapToLong(d -> (d.creditorVillageId().equals(village.toString()) ? d.costFen() : 0)
                - (d.debtorVillageId().equals(village.toString()) ? d.costFen() : 0)).sum();
    }
}
