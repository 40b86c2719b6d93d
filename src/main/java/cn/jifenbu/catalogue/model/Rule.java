package cn.jifenbu.catalogue.model;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One line of the catalogue (积分细则). `points` per unit, negative for deductions; `capGroup` joins rules that share a cap;
/// `photos` is how many an online claim must bring.
public record Rule(String id, int position, String category, String title, RuleKind kind, int points,
        @Nullable String quantityUnit,
        int maxQuantity, Optional<Cap> cap, String capGroup, String evidence, Set<Claimant> claimants, boolean secondApproval,
        int photos) {

    public Rule {
        if (kind == RuleKind.CLAIM ? points <= 0 : points >= 0) throw new IllegalArgumentException(id + ": wrong sign");
        if (photos < 0) throw new IllegalArgumentException(id + ": photos");
        if (maxQuantity < 1) throw new IllegalArgumentException(id + ": quantity");
    }

    /// Without photos.
    public Rule(String id, int position, String category, String title, RuleKind kind, int points, String quantityUnit,
            int maxQuantity, Optional<Cap> cap, String capGroup, String evidence, Set<Claimant> claimants,
            boolean secondApproval) {
        this(id, position, category, title, kind, points, quantityUnit, maxQuantity, cap, capGroup, evidence, claimants,
                secondApproval, 0);
    }

    public enum RuleKind {
        CLAIM, DEDUCTION
    }

    /// Who may bring a claim under the rule; a villager only where HOUSEHOLD is among them.
    public enum Claimant {
        HOUSEHOLD, COORDINATOR, BATCH, INSPECTOR, NOMINATION, ADMIN
    }
}
