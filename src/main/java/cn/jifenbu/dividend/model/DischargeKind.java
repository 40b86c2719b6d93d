package cn.jifenbu.dividend.model;

/// What two people settle of a household's money: paid into its hand, taken off its next money, paid back by it, or given up by
/// a resolution.
public enum DischargeKind {
    CASH(PaymentEvent.PAY_IN_CASH), SET_OFF(PaymentEvent.ORDER_SET_OFF), REPAY(PaymentEvent.REPAY), WAIVE(PaymentEvent.WAIVE);

    private final PaymentEvent event;

    DischargeKind(PaymentEvent event) {
        this.event = event;
    }

    public PaymentEvent event() {
        return event;
    }

    /// What became credit for goods is paid out or given up as credit; the share has found its end.
    public boolean endsCredit(Payment payment) {
        return payment == Payment.CREDITED && (this == CASH || this == WAIVE);
    }
}
