package cn.jifenbu.ledger;

import cn.jifenbu.ledger.domain.Account;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the entries read so far add up to, household by household.
class Tally {

    final Map<UUID, Account> balances = new HashMap<>();
    final Map<AccountYearRow.Key, Long> merits = new HashMap<>();

    Optional<String> add(EntryRow row) {
        var before = balances.getOrDefault(row.householdId, Account.EMPTY);
        if (row.accountSeq != before.seq() + 1) return Optional.of("该户流水号不连续");
        if (row.balanceAfter != before.balance() + row.points) return Optional.of("余额与积分不符");
        balances.put(row.householdId, new Account(row.balanceAfter, 0, row.accountSeq, Math.min(0, row.balanceAfter)));
        merits.merge(new AccountYearRow.Key(row.villageId, row.householdId, row.meritYear), row.merit, Long::sum);
        return Optional.empty();
    }
}
