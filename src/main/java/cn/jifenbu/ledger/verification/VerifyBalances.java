package cn.jifenbu.ledger.verification;

import cn.jifenbu.ledger.holds.HoldRepository;
import cn.jifenbu.ledger.posting.AccountRepository;
import cn.jifenbu.ledger.posting.AccountYearRepository;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.verifier.Books;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Compares the figures kept for each household with what its entries and open holds add up to.
@ApplicationScoped
class VerifyBalances {

    private final AccountRepository accounts;
    private final AccountYearRepository years;
    private final HoldRepository holds;

    VerifyBalances(AccountRepository accounts, AccountYearRepository years, HoldRepository holds) {
        this.accounts = accounts;
        this.years = years;
        this.holds = holds;
    }

    Optional<String> check(VillageId village, Books entries) {
        var withoutAccount = new HashMap<>(entries.byHousehold());
        var held = holds.held(village);
        for (var row : accounts.inVillage(village)) {
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
        for (var row : years.inVillage(village)) {
            var entries = merits.remove(new Year(row.householdId, row.year));
            if (row.merit != (entries == null ? 0 : entries)) return wrong(row.householdId, "年度积分与流水不符");
        }
        return merits.entrySet().stream().filter(m -> m.getValue() != 0).findFirst()
                .flatMap(m -> wrong(m.getKey().household(), "年度积分与流水不符"));
    }

    private static Optional<String> wrong(UUID household, String fault) {
        return Optional.of("户 " + household + " 的" + fault);
    }
}
