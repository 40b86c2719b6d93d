package cn.jifenbu.dividend.model;

import cn.jifenbu.refusal.RefusedException;

/// A household's money of one run, in fen. Above zero the village owed it, below zero the household; of that `setOffFen` is
/// settled against money of another run, and all of the rest is where `payment` says.
public record ShareMoney(long amountFen, Payment payment, long setOffFen) {

    public ShareMoney {
        long most = Math.abs(amountFen);
        if (setOffFen < 0 || setOffFen > most || (payment == Payment.SET_OFF) != (setOffFen > 0 && setOffFen == most)
                || amountFen > 0 && Payment.DEBT.contains(payment) || amountFen < 0 && Payment.OWED.contains(payment)) {
            throw new IllegalArgumentException(setOffFen + " of " + amountFen + " set off, " + payment);
        }
    }

    /// What is not set off; never below zero.
    public long restFen() {
        return Math.abs(amountFen) - setOffFen;
    }

    /// What is still to be paid to the household.
    public long payableFen() {
        return Payment.OWED.contains(payment) ? restFen() : 0;
    }

    /// What the household still owes.
    public long debtFen() {
        return Payment.DEBT.contains(payment) ? restFen() : 0;
    }

    /// @throws RefusedException PaymentAlreadyRecorded
    public ShareMoney after(PaymentEvent event) {
        event.requireFrom(payment);
        return new ShareMoney(amountFen, event.to(), setOffFen);
    }

    /// Of what rests, `fen` are settled against another run's.
    ///
    /// @throws RefusedException PaymentAlreadyRecorded
    public ShareMoney setOff(long fen) {
        PaymentEvent.SET_OFF.requireFrom(payment);
        if (fen < 1 || fen > restFen()) throw new IllegalArgumentException(fen + " of " + restFen());
        return new ShareMoney(amountFen, fen == restFen() ? PaymentEvent.SET_OFF.to() : payment, setOffFen + fen);
    }
}
