package cn.jifenbu.redemption.crossvillage;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.redemption.crossvillage.SettlementRepository.GuestOrders;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownDivision;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;

/// The settlement (跨村兑换清算表) of a township's villages.
@ApplicationScoped
public class ReadSettlement {

    private final Divisions divisions;
    private final SettlementRepository settlements;

    ReadSettlement(Divisions divisions, SettlementRepository settlements) {
        this.divisions = divisions;
        this.settlements = settlements;
    }

    /// By the village's day of the hand-over or the return.
    ///
    /// @throws RefusedException UnknownDivision
    @Transactional
    public VillageSettlement read(DivisionCode township, YearMonth month) {
        var villages = divisions.villagesIn(township);
        if (villages.isEmpty()) throw new RefusedException(new UnknownDivision());
        var debts = settlements.ofMonth(villages, month).stream().map(this::debt).toList();
        var balances = villages.stream()
                .map(v -> new VillageSettlement.Balance(v.toString(), divisions.nameOf(v), balance(debts, v)))
                .toList();
        return new VillageSettlement(township.value(), month.toString(), debts, balances);
    }

    private VillageSettlement.Debt debt(GuestOrders orders) {
        return new VillageSettlement.Debt(orders.home().toString(), divisions.nameOf(orders.home()), orders.shop().toString(),
                divisions.nameOf(orders.shop()), orders.handOvers(), orders.returns(), orders.points(), orders.costFen());
    }

    private static long balance(List<VillageSettlement.Debt> debts, VillageId village) {
        return debts.stream().mapToLong(d -> (d.creditorVillageId().equals(village.toString()) ? d.costFen() : 0)
                - (d.debtorVillageId().equals(village.toString()) ? d.costFen() : 0)).sum();
    }
}
