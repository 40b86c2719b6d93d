package cn.jifenbu.testing;

import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.model.Policy.BelowZero;
import cn.jifenbu.catalogue.model.ReviewPolicy;
import java.time.LocalDate;

/// The default policy with one parameter changed.
public final class Policies {

    private Policies() {}

    /// Debt blocks redemption until it is earned back.
    public static Policy allowingDebt(LocalDate validFrom, String resolution) {
        return changed(Policy.byDefault(validFrom, resolution), BelowZero.DEBT_ALLOWED, ReviewPolicy.DEFAULT);
    }

    public static Policy reviewed(LocalDate validFrom, String resolution, ReviewPolicy review) {
        return changed(Policy.byDefault(validFrom, resolution), BelowZero.FLOOR_ZERO, review);
    }

    private static Policy changed(Policy policy, BelowZero belowZero, ReviewPolicy review) {
        return new Policy(policy.validFrom(), policy.resolution(), policy.noticeDays(), policy.secondApprovalFrom(),
                policy.lateEntryUntil(), policy.pickupDays(), policy.dividend(), belowZero, review);
    }
}
