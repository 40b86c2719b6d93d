package cn.jifenbu.dividend.payout;

import cn.jifenbu.dividend.model.PaymentEvent;
import cn.jifenbu.dividend.run.DividendRun;
import cn.jifenbu.dividend.run.RunViews;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.dividend.store.RunHistory;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.dividend.store.ShareHistory;
import cn.jifenbu.dividend.store.ShareRepository;
import cn.jifenbu.dividend.store.ShareRow;
import cn.jifenbu.household.Recusal;
import cn.jifenbu.refusal.PayoutRefusal.PaymentInTheFuture;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
    private final ShareHistory history;
    private final BusinessClock clock;

    RecordPayments(VillageLock villages, RunRepository runs, RunHistory steps, RunViews views, ShareRepository shares,
            ShareHistory history, BusinessClock clock) {
        this.villages = villages;
        this.runs = runs;
        this.steps = steps;
        this.views = views;
        this.shares = shares;
        this.history = history;
        this.clock = clock;
    }

    /// `reason` must be there for what failed or came back; `day` is when that was, null for the day it is recorded.
    public record PaymentRecord(UUID household, PaymentEvent event, String reason, LocalDate day) {

        private static final Set<PaymentEvent> SAY_WHY = EnumSet.of(PaymentEvent.FAIL, PaymentEvent.RETURN);

        /// @throws RefusedException PaymentReasonMissing or PaymentInTheFuture
        void require(LocalDate today) {
            if (reason == null && SAY_WHY.contains(event)) throw new RefusedException(new PaymentReasonMissing());
            if (day != null && day.isAfter(today)) throw new RefusedException(new PaymentInTheFuture(day));
        }
    }

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
        if (any && run.state != to) steps.apply(run, to, actor);
        return new RecordedPayments(views.of(run), lines);
    }

    private RecordedPayment record(ShareRow share, PaymentRecord result, Actor actor) {
        try {
            if (share == null) throw new RefusedException(new UnknownShare());
            check(share, result, actor);
            history.apply(share, result.event(), new ShareHistory.Why(result.reason(), result.day(), null, null), actor);
            return new RecordedPayment(result.household(), DividendShare.of(share), null);
        } catch (RefusedException refused) {
            return new RecordedPayment(result.household(), null, refused.refusal());
        }
    }

    /// Whether the result would be taken. Who says of the own household's money that it came back would be paid twice.
    ///
    /// @throws RefusedException PaymentAlreadyRecorded, PaymentReasonMissing, PaymentInTheFuture or OwnHousehold
    void check(ShareRow share, PaymentRecord result, Actor actor) {
        result.event().requireFrom(share.payment);
        result.require(clock.today());
        if (result.event() == PaymentEvent.RETURN) {
            Recusal.require(actor, new VillageId(share.villageId), new HouseholdId(share.householdId));
        }
    }
}
