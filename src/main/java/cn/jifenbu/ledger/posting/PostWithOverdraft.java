package cn.jifenbu.ledger.posting;

import cn.jifenbu.household.Successors;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.refusal.LedgerRefusal.PointsAlreadySpent;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// For entries that take points back whether they were spent or not: into debt where the village's policy allows it, refused
/// otherwise. Debt is worked off by what comes in, and nothing is redeemed until then.
@ApplicationScoped
public class PostWithOverdraft {

    /// No balance comes near it, and sums of a village still fit.
    private static final long NO_FLOOR = -(1L << 53);

    private final AccountRepository accounts;
    private final PostToLedger ledger;
    private final Successors successors;
    private final OverdraftPolicy overdrafts;
    private final BusinessClock clock;

    PostWithOverdraft(AccountRepository accounts, PostToLedger ledger, Successors successors,
            OverdraftPolicy overdrafts, BusinessClock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.successors = successors;
        this.overdrafts = overdrafts;
        this.clock = clock;
    }

    /// Appends all postings, those that add points first, so that only the sum counts; all of one household. Who is in debt
    /// already may always come nearer to zero. For a closed household the one that stands for it owes; where that is the
    /// village, it bears what is missing.
    ///
    /// @throws RefusedException PointsAlreadySpent; nothing has changed then
    @Transactional
    public List<LedgerEntry> post(VillageId village, UUID actor, HouseholdId household, List<Posting> postings) {
        var debtor = successors.standsFor(village, household);
        if (debtor.isEmpty()) return ledger.post(village, actor, postings);
        long sum = postings.stream().mapToLong(Posting::points).reduce(0, Math::addExact);
        var account = accounts.lockOne(village, debtor.get());
        boolean below = account.available() + sum < 0;
        if (below && sum < 0 && !overdrafts.allowsDebt(village, clock.today())) {
            throw new RefusedException(new PointsAlreadySpent(account.available(), -sum));
        }
        var sorted = postings.stream().sorted(Comparator.comparing(Posting::points).reversed()).toList();
        return ledger.post(village, actor, sorted, a -> below ? a.withFloor(NO_FLOOR) : a);
    }
}
