package cn.jifenbu.dividend.model;

import static cn.jifenbu.dividend.model.Payment.CREDITED;
import static cn.jifenbu.dividend.model.Payment.FAILED;
import static cn.jifenbu.dividend.model.Payment.OVERPAID;
import static cn.jifenbu.dividend.model.Payment.PAID;
import static cn.jifenbu.dividend.model.Payment.PENDING;
import static cn.jifenbu.dividend.model.Payment.REPAID;
import static cn.jifenbu.dividend.model.Payment.RETURNED;
import static cn.jifenbu.dividend.model.Payment.TO_SET_OFF;
import static cn.jifenbu.dividend.model.Payment.UNCLAIMED;
import static cn.jifenbu.dividend.model.Payment.WAIVED;

import cn.jifenbu.refusal.PayoutRefusal.PaymentAlreadyRecorded;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Transition;
import java.util.EnumSet;
import java.util.Set;

/// What happens to a household's money. SET_OFF leads where it says once nothing is left; a part set off leaves the rest where
/// it was ([ShareMoney#setOff]).
public enum PaymentEvent implements Transition<Payment> {
    PAY(Payment.OWED, PAID), PAY_IN_CASH(Payment.OWED, PAID), FAIL(Payment.OWED, FAILED),
    LEAVE(EnumSet.of(PENDING, FAILED, RETURNED), UNCLAIMED), RETURN(EnumSet.of(PAID), RETURNED),
    CREDIT(EnumSet.of(PENDING), CREDITED), ORDER_SET_OFF(EnumSet.of(OVERPAID, TO_SET_OFF), TO_SET_OFF),
    SET_OFF(EnumSet.of(PENDING, FAILED, RETURNED, UNCLAIMED, TO_SET_OFF), Payment.SET_OFF),
    REPAY(EnumSet.of(OVERPAID, TO_SET_OFF), REPAID), WAIVE(EnumSet.of(UNCLAIMED, RETURNED, OVERPAID, TO_SET_OFF), WAIVED);

    private final Set<Payment> from;
    private final Payment to;

    PaymentEvent(Set<Payment> from, Payment to) {
        this.from = from;
        this.to = to;
    }

    @Override
    public Set<Payment> from() {
        return from;
    }

    @Override
    public Payment to() {
        return to;
    }

    @Override
    public RuntimeException refusedIn(Payment state) {
        return new RefusedException(new PaymentAlreadyRecorded(state.name()));
    }
}
