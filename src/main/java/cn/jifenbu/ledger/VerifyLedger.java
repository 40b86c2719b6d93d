package cn.jifenbu.ledger;

import cn.jifenbu.ledger.domain.Account;
import cn.jifenbu.ledger.domain.Chain;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Recomputes numbers, chain and balances of a village and names the first bad row.
@ApplicationScoped
public class VerifyLedger {

    private static final int PAGE = 2000;

    private final EntityManager db;
    private final EntryRows entries;
    private final AccountRows accounts;

    VerifyLedger(EntityManager db, EntryRows entries, AccountRows accounts) {
        this.db = db;
        this.entries = entries;
        this.accounts = accounts;
    }

    /// `problem` is null when all is well; `badEntryNo` is null when no single entry is to blame.
    public record Verification(boolean valid, long entries, String lastHash, Long badEntryNo, String problem) {}

    @Transactional
    public Verification verify(VillageId village) {
        var balances = new HashMap<UUID, Account>();
        byte[] hash = Chain.START;
        long no = 0;
        for (var page = entries.oldest(village, 0, PAGE); !page.isEmpty(); page = entries.oldest(village, no, PAGE)) {
            for (var row : page) {
                var problem = check(row, no + 1, hash, balances);
                if (problem.isPresent()) return new Verification(false, no, hex(hash), row.entryNo, problem.get());
                hash = row.hash;
                no = row.entryNo;
            }
            db.clear();
        }
        var problem = checkHeadAndAccounts(village, no, hash, balances);
        return new Verification(problem.isEmpty(), no, hex(hash), null, problem.orElse(null));
    }

    private static Optional<String> check(EntryRow row, long expectedNo, byte[] previous, Map<UUID, Account> balances) {
        if (row.entryNo != expectedNo) return Optional.of("缺少第 " + expectedNo + " 笔");
        if (!Arrays.equals(row.prevHash, previous)) return Optional.of("与上一笔的哈希不相连");
        if (!Arrays.equals(row.hash, Chain.hash(previous, row.toEntry()))) return Optional.of("内容与哈希不符");
        var before = balances.getOrDefault(row.householdId, Account.EMPTY);
        if (row.accountSeq != before.seq() + 1) return Optional.of("该户流水号不连续");
        if (row.balanceAfter != before.balance() + row.points) return Optional.of("余额与积分不符");
        balances.put(row.householdId, new Account(row.balanceAfter, 0, row.accountSeq));
        return Optional.empty();
    }

    private Optional<String> checkHeadAndAccounts(VillageId village, long last, byte[] hash, Map<UUID, Account> balances) {
        var head = db.find(VillageHeadRow.class, village.value());
        if (head == null) return last == 0 ? Optional.empty() : Optional.of("村账首行缺失");
        if (head.nextEntryNo != last + 1 || !Arrays.equals(head.lastHash, hash)) return Optional.of("末尾流水缺失");
        for (var row : accounts.list("villageId", village.value())) {
            var account = balances.getOrDefault(row.householdId, Account.EMPTY);
            if (row.balance != account.balance() || row.seq != account.seq()) {
                return Optional.of("户 " + row.householdId + " 的余额与流水不符");
            }
        }
        return Optional.empty();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
