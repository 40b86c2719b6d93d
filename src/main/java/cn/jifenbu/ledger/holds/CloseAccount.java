package cn.jifenbu.ledger.holds;

import cn.jifenbu.ledger.posting.AccountRepository;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The last of an account. Open holds go with a household that is merged: lifted from its account before its points are
/// transferred, laid on the other account afterwards. The village must be locked.
@ApplicationScoped
public class CloseAccount {

    private final AccountRepository accounts;
    private final HoldRepository holds;
    private final AccountClosingRepository closing;

    CloseAccount(AccountRepository accounts, HoldRepository holds, AccountClosingRepository closing) {
        this.accounts = accounts;
        this.holds = holds;
        this.closing = closing;
    }

    /// So that all of its points can be transferred.
    public void lift(VillageId village, HouseholdId household) {
        for (var hold : holds.open(village, household)) accounts.change(village, household, a -> a.release(hold.points));
    }

    /// A hold may be more than the other has: it was made when the points were there.
    public void lay(VillageId village, HouseholdId household, HouseholdId heir) {
        for (var hold : holds.open(village, household)) {
            accounts.change(village, heir, a -> a.takeOverHold(hold.points));
            hold.householdId = heir.value();
        }
    }

    /// For good, when all that was on it has gone elsewhere.
    public void close(VillageId village, HouseholdId household) {
        closing.close(village, household);
    }

    /// Of closed households those whose accounts are not closed yet, as an older version left them.
    public List<HouseholdId> leftOpen(VillageId village) {
        return closing.leftOpen(village);
    }
}
