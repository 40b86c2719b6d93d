package cn.jifenbu.dividend.store;

import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.model.PaymentEvent;
import cn.jifenbu.dividend.model.ShareMoney;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Moves a share's money and appends who did it, when and why. The village must be locked by the caller.
@ApplicationScoped
public class ShareHistory {

    private final PaymentRepository payments;
    private final BusinessClock clock;

    ShareHistory(PaymentRepository payments, BusinessClock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    /// What goes with an event; each may be null. `day` is when it happened, where that is another day than it was recorded.
    public record Why(String reason, LocalDate day, UUID otherRun, UUID discharge) {

        public static final Why NONE = new Why(null, null, null, null);
    }

    /// @throws RefusedException PaymentAlreadyRecorded
    public void apply(ShareRow share, PaymentEvent event, Why why, Actor actor) {
        long moved = share.money().restFen();
        record(share, event, share.money().after(event), moved, why, actor);
    }

    /// @throws RefusedException PaymentAlreadyRecorded
    public void setOff(ShareRow share, long fen, Why why, Actor actor) {
        record(share, PaymentEvent.SET_OFF, share.money().setOff(fen), fen, why, actor);
    }

    private void record(ShareRow share, PaymentEvent event, ShareMoney after, long moved, Why why, Actor actor) {
        share.payment = after.payment();
        share.setOffFen = after.setOffFen();
        share.paymentReason = why.reason();
        share.paidAt = share.payment == Payment.PAID ? clock.now() : null;
        share.payments++;
        var row = new PaymentRow();
        row.villageId = share.villageId;
        row.runId = share.runId;
        row.householdId = share.householdId;
        row.paymentNo = share.payments;
        row.result = share.payment;
        row.event = event;
        row.amountFen = moved;
        row.happenedOn = why.day();
        row.reason = share.paymentReason;
        row.otherRunId = why.otherRun();
        row.dischargeId = why.discharge();
        row.actor = actor.person();
        row.recordedAt = clock.now();
        payments.persist(row);
    }

    /// In their order.
    public List<PaymentRow> list(RunRow run, UUID household) {
        return payments.list(run, household);
    }
}
