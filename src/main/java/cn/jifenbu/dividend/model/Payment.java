package cn.jifenbu.dividend.model;

import cn.jifenbu.refusal.PayoutRefusal.PaymentAlreadyRecorded;
import cn.jifenbu.refusal.RefusedException;
import java.util.Set;

/// What became of a household's money. A failed payment may be tried again, an unclaimed one still be fetched; paid is paid.
/// CREDITED is below the policy's least payout and became credit for goods; OVERPAID is what an adjustment takes back.
public enum Payment {
    PENDING, PAID, FAILED, UNCLAIMED, CREDITED, OVERPAID;

    public static final Set<Payment> OUTSTANDING = Set.of(PENDING, FAILED);

    /// @throws RefusedException PaymentAlreadyRecorded
    public Payment changeTo(Payment result) {
        boolean may = switch (this) {
            case PENDING, FAILED -> result == PAID || result == FAILED || result == UNCLAIMED;
            case UNCLAIMED -> result == PAID;
            case PAID, CREDITED, OVERPAID -> false;
        };
        if (!may) throw new RefusedException(new PaymentAlreadyRecorded(name()));
        return result;
    }
}
