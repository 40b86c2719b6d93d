package cn.jifenbu.dividend.payout;

import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.dividend.store.RunRepository;
import cn.jifenbu.dividend.store.ShareRepository;
import cn.jifenbu.division.Divisions;
import cn.jifenbu.household.Households;
import cn.jifenbu.household.Successors;
import cn.jifenbu.privacy.SealedKind;
import cn.jifenbu.privacy.SealedValues;
import cn.jifenbu.refusal.DividendRefusal.WrongRunState;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Masking;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Who is to be paid what by a confirmed run, in the order of the shares. Paid households are no longer on it.
@ApplicationScoped
public class PayoutList {

    private final RunRepository runs;
    private final ShareRepository shares;
    private final Divisions divisions;
    private final Households households;
    private final Successors successors;
    private final SealedValues values;

    PayoutList(RunRepository runs, ShareRepository shares, Divisions divisions, Households households,
            Successors successors, SealedValues values) {
        this.runs = runs;
        this.shares = shares;
        this.divisions = divisions;
        this.households = households;
        this.successors = successors;
        this.values = values;
    }

    /// Where a household's money goes: its head and the head's bank account, null while none is kept. A household that was
    /// merged is paid to the one that goes on; where nobody follows, the village decides.
    public record Payee(String name, String account) {}

    /// What was set off is no longer paid.
    public record PayoutLine(DividendShare share) {

        public long fen() {
            return share.amountFen() - share.setOffFen();
        }
    }

    public record Payouts(String village, int year, int runNo, List<PayoutLine> lines) {

        public long totalFen() {
            return lines.stream().mapToLong(PayoutLine::fen).sum();
        }
    }

    /// What is still to be paid: by the bank, or into the hand.
    ///
    /// @throws RefusedException UnknownRun or WrongRunState
    @Transactional
    public Payouts toPay(VillageId village, UUID id) {
        return payouts(village, id, Payment.OWED);
    }

    /// Who is paid, by household, names and accounts masked.
    @Transactional
    public Map<UUID, Payee> masked(VillageId village) {
        return payees(village, Masking::name, SealedKind.BANK_ACCOUNT::masked);
    }

    /// The same in full, for the bank; the request that asks for it says why and is kept in the audit log.
    @Transactional
    public Map<UUID, Payee> full(VillageId village) {
        return payees(village, UnaryOperator.identity(), UnaryOperator.identity());
    }

    private Map<UUID, Payee> payees(VillageId village, UnaryOperator<String> name, UnaryOperator<String> account) {
        var accounts = values.ofKind(village.value(), SealedKind.BANK_ACCOUNT);
        var heads = households.heads(village);
        var succession = successors.of(village);
        return heads.keySet().stream().collect(Collectors.toMap(HouseholdId::value, household -> {
            var head = heads.get(succession.standsFor(household, Instant.MAX).orElse(household));
            return new Payee(name.apply(head.name()),
                    Optional.ofNullable(accounts.get(head.id())).map(account).orElse(null));
        }));
    }

    /// Everybody who gets money, paid or not, to sign for it.
    ///
    /// @throws RefusedException UnknownRun or WrongRunState
    @Transactional
    public Payouts toSign(VillageId village, UUID id) {
        return payouts(village, id,
                EnumSet.of(Payment.PENDING, Payment.FAILED, Payment.RETURNED, Payment.UNCLAIMED, Payment.PAID));
    }

    private Payouts payouts(VillageId village, UUID id, Set<Payment> payments) {
        var run = runs.require(village, id);
        if (!RunState.GRANTED.contains(run.state)) throw new RefusedException(new WrongRunState(run.state.name(), "PAY"));
        var lines = shares.list(run).stream().filter(s -> s.money().restFen() > 0 && payments.contains(s.payment))
                .sorted(Comparator.comparingInt(s -> s.shareNo)).map(DividendShare::of).map(PayoutLine::new).toList();
        return new Payouts(divisions.nameOf(village), run.year, run.runNo, lines);
    }
}
