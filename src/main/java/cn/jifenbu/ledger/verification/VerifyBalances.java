package cn.jifenbu.ledger.verification;

import cn.jifenbu.ledger.holds.HoldRow;
import cn.jifenbu.ledger.posting.AccountRepository;
import cn.jifenbu.ledger.posting.AccountYearRow;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.verifier.Books;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Compares the figures kept for each household with what its entries and open holds add up to.
@ApplicationScoped
class VerifyBalances {

    private final EntityManager db;
    private final AccountRepository accounts;

    VerifyBalances(EntityManager db, AccountRepository accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    Optional<String> check(VillageId village, Books entries) {
        var withoutAccount = new HashMap<>(entries.byHousehold());
        var held = held(village);
        for (var row : accounts.list("villageId = ?1 order by householdId", village.value())) {
            var book = withoutAccount.remove(row.householdId);
            boolean same = book == null ? row.balance == 0 && row.seq == 0
                    : row.balance == book.balance() && row.seq == book.seq();
            if (!same) return wrong(row.householdId, "余额与流水不符");
            if (row.held != held.getOrDefault(row.householdId, 0L)) return wrong(row.householdId, "冻结与兑换单不符");
        }
        if (!withoutAccount.isEmpty()) return wrong(withoutAccount.keySet().iterator().next(), "余额与流水不符");
        return checkMerits(village, merits(entries));
    }

    private record Year(UUID household, long year) {}

    private static Map<Year, Long> merits(Books entries) {
        var merits = new HashMap<Year, Long>();
        entries.byHousehold().forEach((household, book) -> book.merit()
                .forEach((year, merit) -> merits.put(new Year(household, year), merit)));
        return merits;
    }

    private Optional<String> checkMerits(VillageId village, Map<Year, Long> merits) {
        var years = db.createQuery("from AccountYearRow where villageId = ?1 order by householdId, year", AccountYearRow.class)
                .setParameter(1, village.value()).getResultList();
        for (var row : years) {
            var entries = merits.remove(new Year(row.householdId, row.year));
            if (row.merit != (entries == null ? 0 : entries)) return wrong(row.householdId, "年度积分与流水不符");
        }
        return merits.entrySet().stream().filter(m -> m.getValue() != 0).findFirst()
                .flatMap(m -> wrong(m.getKey().household(), "年度积分与流水不符"));
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
