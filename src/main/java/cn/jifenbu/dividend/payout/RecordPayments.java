package cn.jifenbu.dividend.payout;

import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.dividend.run.DividendRun;
import cn.jifenbu.dividend.run.RunViews;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.dividend.store.RunHistory;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.dividend.store.ShareRepository;
import cn.jifenbu.dividend.store.ShareRow;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.refusal.PayoutRefusal.PaymentReasonMissing;
import cn.jifenbu.refusal.PayoutRefusal.UnknownShare;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Writes down what became of each household's money. Each line stands for itself; the first that is taken moves the run
/// to PAYING.
@ApplicationScoped
public class RecordPayments {

    private final VillageLock villages;
    private final RunRepository runs;
    private final RunHistory steps;
    private final RunViews views;
    private final ShareRepository shares;
    private final PaymentRepository payments;
    private final BusinessClock clock;

    RecordPayments(VillageLock villages, RunRepository runs, RunHistory steps, RunViews views, ShareRepository shares,
            PaymentRepository payments, BusinessClock clock) {
        this.villages = villages;
        this.runs = runs;
        this.steps = steps;
        this.views = views;
        this.shares = shares;
        this.payments = payments;
        this.clock = clock;
    }

    /// `reason` must be there for FAILED.
    public record PaymentRecord(UUID household, Payment payment, String reason) {}

    /// One of `share` and `refusal` is null.
    public record RecordedPayment(UUID household, DividendShare share, Refusal refusal) {}

    public record RecordedPayments(DividendRun run, List<RecordedPayment> lines) {}

    /// @throws RefusedException UnknownRun or WrongRunState; what is wrong with a line is in its [RecordedPayment]
    @Transactional
    public RecordedPayments record(VillageId village, UUID id, List<PaymentRecord> results, Actor actor) {
        villages.lock(village);
        var run = runs.require(village, id);
        var to = run.toRun().pay();
        var known = shares.find(run, results.stream().map(PaymentRecord::household).distinct().toList());
        var lines = new ArrayList<RecordedPayment>();
        for (var result : results) lines.add(record(known.get(result.household()), result, actor));
        boolean any = lines.stream().anyMatch(line -> line.refusal() == null);
        if (any && run.state != RunState.PAYING) steps.apply(run, to, actor);
        return new RecordedPayments(views.of(run), lines);
    }

    private RecordedPayment record(ShareRow share, PaymentRecord result, Actor actor) {
        try {
            if (share == null) throw new RefusedException(new UnknownShare());
            Recusal.require(actor, new VillageId(share.villageId), new HouseholdId(share.householdId));
            var to = share.payment.changeTo(result.payment());
            if (to == Payment.FAILED && result.reason() == null) throw new RefusedException(new PaymentReasonMissing());
            share.payment = to;
            share.paymentReason = result.reason();
            share.paidAt = to == Payment.PAID ? clock.now() : null;
            share.payments++;
            payments.persist(attempt(share, actor));
            return new RecordedPayment(result.household(), DividendShare.of(share), null);
        } catch (RefusedException refused) {
            return new RecordedPayment(result.household(), null, refused.refusal());
        }
    }

    private PaymentRow attempt(ShareRow share, Actor actor) {
        var row = new PaymentRow();
        row.villageId = share.villageId;
        row.runId = share.runId;
        row.householdId = share.householdId;
        row.paymentNo = share.payments;
        row.result = share.payment;
        row.reason = share.paymentReason;
        row.actor = actor.person();
        row.recordedAt = clock.now();
        return row;
    }
}
