package cn.jifenbu.ledger.holds;

import cn.jifenbu.ledger.posting.AccountRepository;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The last of an account. Open holds go with a household that is merged: lifted from its account and laid on the other before
/// the points are transferred, so that they never seem free and points of a year that has ended stay held. The village must be
/// locked.
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
        for (var hold : holds.open(village, household)) accounts.lift(village, household, hold.lots());
    }

    /// A hold may be more than the other has: its points come afterwards.
    public void lay(VillageId village, HouseholdId household, HouseholdId heir) {
        for (var hold : holds.open(village, household)) {
            accounts.lay(village, heir, hold.lots());
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
