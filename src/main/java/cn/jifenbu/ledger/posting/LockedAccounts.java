package cn.jifenbu.ledger.posting;

import cn.jifenbu.ledger.model.Account;
import cn.jifenbu.shared.HouseholdId;
import java.util.Map;
import java.util.Set;

/// Accounts under the village's lock, and those among them that are closed: nothing stays on one of these.
record LockedAccounts(Map<HouseholdId, Account> byHousehold, Set<HouseholdId> closed) {}
