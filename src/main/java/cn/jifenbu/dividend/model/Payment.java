package cn.jifenbu.dividend.model;

import java.util.EnumSet;
import java.util.Set;

/// What became of a household's money; [PaymentEvent] says how it gets from one to the other. RETURNED came back from the bank
/// after it was paid (退汇). CREDITED was below the policy's least payout and became credit for goods. OVERPAID is what an
/// adjustment takes back, TO_SET_OFF what of it comes off the household's next money, REPAID what came back.
public enum Payment {
    PENDING, PAID, FAILED, UNCLAIMED, CREDITED, OVERPAID, RETURNED, TO_SET_OFF, SET_OFF, REPAID, WAIVED;

    /// Somebody waits for it; a run is not closed before.
    public static final Set<Payment> OUTSTANDING = EnumSet.of(PENDING, FAILED, RETURNED);

    /// The village owes it.
    public static final Set<Payment> OWED = EnumSet.of(PENDING, FAILED, RETURNED, UNCLAIMED);

    /// Owed, and not under way: no bank holds an order over it.
    public static final Set<Payment> AT_REST = EnumSet.of(FAILED, RETURNED, UNCLAIMED);

    /// The household owes it.
    static final Set<Payment> DEBT = EnumSet.of(OVERPAID, TO_SET_OFF);
}
