package cn.jifenbu.dividend.payout;

import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.model.PaymentEvent;
import cn.jifenbu.dividend.payout.UnclaimedRepository.DueCarryOver;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.dividend.store.ShareRepository;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Money that nobody fetched in the policy's days after the run was confirmed is carried over: UNCLAIMED, still owed to the
/// household, still paid when it comes for it.
@ApplicationScoped
public class CarryOverUnclaimed {

    private static final Logger LOG = Logger.getLogger(CarryOverUnclaimed.class);

    private final RecordPayments payments;
    private final RunRepository runs;
    private final ShareRepository shares;
    private final UnclaimedRepository unclaimed;
    private final BusinessClock clock;

    CarryOverUnclaimed(RecordPayments payments, RunRepository runs, ShareRepository shares, UnclaimedRepository unclaimed,
            BusinessClock clock) {
        this.payments = payments;
        this.runs = runs;
        this.shares = shares;
        this.unclaimed = unclaimed;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void run(List<VillageId> villages) {
        var today = clock.today();
        for (var due : QuarkusTransaction.requiringNew().call(() -> unclaimed.due(villages, today))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> carryOver(due));
            } catch (RuntimeException e) {
                LOG.errorf(e, "could not carry over unclaimed money in village %s", due.village());
            }
        }
    }

    private void carryOver(DueCarryOver due) {
        var run = runs.require(due.village(), due.run());
        var waiting = Stream.of(Payment.PENDING, Payment.FAILED)
                .flatMap(payment -> shares.page(run, Optional.of(payment), 0, Integer.MAX_VALUE).stream())
                .filter(share -> share.amountFen > 0)
                .map(share -> new RecordPayments.PaymentRecord(share.householdId, PaymentEvent.LEAVE, null, null)).toList();
        payments.record(due.village(), due.run(), waiting, Actor.SYSTEM);
    }
}
