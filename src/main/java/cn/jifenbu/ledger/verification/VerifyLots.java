package cn.jifenbu.ledger.verification;

import cn.jifenbu.ledger.model.Lots;
import cn.jifenbu.ledger.verification.LotStatement.LotLine;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// What each household has left of each year, and what is held of it, is what its entries say. Entries from before lots were
/// kept count with the rule of that day: what was spent were the oldest points.
@ApplicationScoped
public class VerifyLots implements VerificationPart {

    private final Sql sql;

    VerifyLots(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> check(VillageId village) {
        var wrong = sql.run(db -> LotStatement.unlikeItsPoints(db, village));
        if (!wrong.isEmpty()) return Optional.of("积分批次与分数不符：" + wrong.getFirst());
        var entries = sql.run(db -> LotStatement.ofEntries(db, village));
        var kept = sum(sql.run(db -> LotStatement.ofAccounts(db, village)), line -> true);
        var expected = sum(entries, line -> !line.named());
        expected.replaceAll((household, lots) -> lots.settled());
        sum(entries, LotLine::named).forEach((household, lots) -> expected.merge(household, lots, Lots::plus));
        expected.values().removeIf(Lots::isEmpty);
        kept.values().removeIf(Lots::isEmpty);
        return expected.equals(kept) ? Optional.empty() : Optional.of("户 " + first(expected, kept) + " 的积分批次与流水不符");
    }

    private static Map<UUID, Lots> sum(List<LotLine> lines, Predicate<LotLine> which) {
        var sums = new HashMap<UUID, Lots>();
        lines.stream().filter(which).forEach(l -> sums.merge(l.household(), Lots.of(l.year(), l.points()), Lots::plus));
        return sums;
    }

    private static UUID first(Map<UUID, Lots> expected, Map<UUID, Lots> kept) {
        var all = new HashMap<>(expected);
        all.putAll(kept);
        return all.keySet().stream().sorted()
                .filter(h -> !expected.getOrDefault(h, Lots.NONE).equals(kept.getOrDefault(h, Lots.NONE)))
                .findFirst().orElseThrow();
    }
}
