package cn.jifenbu.ledger;

import cn.jifenbu.ledger.domain.Account;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Compares the figures kept for each household with what its entries and open holds add up to.
@ApplicationScoped
class VerifyFigures {

    private final EntityManager db;
    private final AccountRows accounts;

    VerifyFigures(EntityManager db, AccountRows accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    Optional<String> check(VillageId village, Tally tally) {
        var withoutAccount = new HashMap<>(tally.balances);
        var held = held(village);
        for (var row : accounts.list("villageId = ?1 order by householdId", village.value())) {
            var entries = Optional.ofNullable(withoutAccount.remove(row.householdId)).orElse(Account.EMPTY);
            if (row.balance != entries.balance() || row.seq != entries.seq()) return wrong(row.householdId, "余额与流水不符");
            if (row.held != held.getOrDefault(row.householdId, 0L)) return wrong(row.householdId, "冻结与兑换单不符");
        }
        if (!withoutAccount.isEmpty()) return wrong(withoutAccount.keySet().iterator().next(), "余额与流水不符");
        return checkMerits(village, new HashMap<>(tally.merits));
    }

    private Optional<String> checkMerits(VillageId village, Map<AccountYearRow.Key, Long> merits) {
        var years = db.createQuery("from AccountYearRow where villageId = ?1 order by householdId, year", AccountYearRow.class)
                .setParameter(1, village.value()).getResultList();
        for (var row : years) {
            var entries = merits.remove(new AccountYearRow.Key(row.villageId, row.householdId, row.year));
            if (row.merit != (entries == null ? 0 : entries)) return wrong(row.householdId, "年度积分与流水不符");
        }
        return merits.entrySet().stream().filter(m -> m.getValue() != 0).findFirst()
                .flatMap(m -> wrong(m.getKey().householdId(), "年度积分与流水不符"));
    }

    private Map<UUID, Long> held(VillageId village) {
        var held = new HashMap<UUID, Long>();
        db.createQuery("select householdId, sum(points) from HoldRow where villageId = ?1 and state = ?2 group by householdId",
                Object[].class).setParameter(1, village.value()).setParameter(2, HoldRow.State.OPEN).getResultList()
                .forEach(r -> held.put((UUID) r[0], (Long) r[1]));
        return held;
    }

    private static Optional<String> wrong(UUID household, String what) {
        return Optional.of("户 " + household + " 的" + what);
    }
}
