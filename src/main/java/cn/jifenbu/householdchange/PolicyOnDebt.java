package cn.jifenbu.householdchange;

import cn.jifenbu.catalogue.model.Policy.BelowZero;
import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.ledger.posting.DebtPolicy;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

@ApplicationScoped
class PolicyOnDebt implements DebtPolicy {

    private final ReadCatalogue catalogue;

    PolicyOnDebt(ReadCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean allowsDebt(VillageId village, LocalDate day) {
        return catalogue.policy(village, day).belowZero() == BelowZero.DEBT_ALLOWED;
    }
}
