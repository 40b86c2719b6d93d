package cn.jifenbu.dividend;

import cn.jifenbu.dividend.domain.Payment;
import cn.jifenbu.dividend.domain.RunState;
import cn.jifenbu.organisation.Divisions;
import cn.jifenbu.refusal.DividendRefusal.WrongRunState;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Who is to be paid what by a confirmed run, in the order of the shares. Paid households are no longer on it.
@ApplicationScoped
public class PayoutList {

    private final RunRows runs;
    private final ShareRows shares;
    private final Divisions divisions;

    PayoutList(RunRows runs, ShareRows shares, Divisions divisions) {
        this.runs = runs;
        this.shares = shares;
        this.divisions = divisions;
    }

    public record Payouts(String village, int year, int runNo, List<DividendShare> lines) {

        public long totalFen() {
            return lines.stream().mapToLong(DividendShare::amountFen).sum();
        }
    }

    /// What is still to be paid: by the bank, or into the hand.
    ///
    /// @throws RefusedException UnknownRun or WrongRunState
    @Transactional
    public Payouts toPay(VillageId village, UUID id) {
        return payouts(village, id, List.of(Payment.PENDING, Payment.FAILED, Payment.UNCLAIMED));
    }

    /// Everybody who gets money, paid or not, to sign for it.
    ///
    /// @throws RefusedException UnknownRun or WrongRunState
    @Transactional
    public Payouts toSign(VillageId village, UUID id) {
        return payouts(village, id, List.of(Payment.PENDING, Payment.FAILED, Payment.UNCLAIMED, Payment.PAID));
    }

    private Payouts payouts(VillageId village, UUID id, List<Payment> wanted) {
        var run = runs.require(village, id);
        if (!RunState.GRANTED.contains(run.state)) throw new RefusedException(new WrongRunState(run.state.name(), "PAY"));
        var lines = shares.all(run).stream().filter(s -> s.amountFen > 0 && wanted.contains(s.payment))
                .sorted(Comparator.comparingInt(s -> s.shareNo)).map(DividendShare::of).toList();
        return new Payouts(divisions.nameOf(village), run.year, run.runNo, lines);
    }
}
