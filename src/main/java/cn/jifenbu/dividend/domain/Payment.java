package cn.jifenbu.dividend.domain;

import cn.jifenbu.refusal.DividendRefusal.PaymentAlreadyRecorded;
import cn.jifenbu.refusal.RefusedException;
import java.util.Set;

/// What became of a household's money. A failed payment may be tried again, an unclaimed one still be fetched; paid is paid.
public enum Payment {
    PENDING, PAID, FAILED, UNCLAIMED;

    public static final Set<Payment> OUTSTANDING = Set.of(PENDING, FAILED);

    /// @throws RefusedException PaymentAlreadyRecorded
    public Payment become(Payment result) {
        boolean may = switch (this) {
            case PENDING, FAILED -> result != PENDING;
            case UNCLAIMED -> result == PAID;
            case PAID -> false;
        };
        if (!may) throw new RefusedException(new PaymentAlreadyRecorded(name()));
        return result;
    }
}
