package cn.jifenbu.householdchange;

import cn.jifenbu.catalogue.model.Policy.BelowZero;
import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.ledger.posting.OverdraftPolicy;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

@ApplicationScoped
class OverdraftFromPolicy implements OverdraftPolicy {

    private final ReadCatalogue catalogue;

    OverdraftFromPolicy(ReadCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean allowsDebt(VillageId village, LocalDate day) {
        return catalogue.policy(village, day).belowZero() == BelowZero.DEBT_ALLOWED;
    }
}
