package cn.jifenbu.changes;

import cn.jifenbu.catalogue.ReadCatalogue;
import cn.jifenbu.catalogue.domain.Policy.BelowZero;
import cn.jifenbu.ledger.DebtPolicy;
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
