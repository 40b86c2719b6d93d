package cn.jifenbu.catalogue.domain;

import java.util.Optional;
import java.util.Set;

/// One line of the catalogue (积分细则). `points` per unit, negative for deductions; `capGroup` joins rules that share a cap.
public record Rule(String id, int position, String category, String title, Kind kind, int points, String quantityUnit,
        int maxQuantity, Optional<Cap> cap, String capGroup, String evidence, Set<Claimant> claimants, boolean secondApproval) {

    public Rule {
        if (kind == Kind.CLAIM ? points <= 0 : points >= 0) throw new IllegalArgumentException(id + ": wrong sign");
        if (maxQuantity < 1) throw new IllegalArgumentException(id + ": quantity");
    }

    public enum Kind {
        CLAIM, DEDUCTION
    }

    /// Who may bring a claim under the rule; a villager only where HOUSEHOLD is among them.
    public enum Claimant {
        HOUSEHOLD, COORDINATOR, BATCH, INSPECTOR, NOMINATION, ADMIN
    }
}
