package cn.jifenbu.ledger.reading;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/// The village's accounts against each other (试算平衡): what households have is what the other sides gave.
@ApplicationScoped
public class ReadTrialBalance {

    private static final String LINES = """
            select 'HOUSEHOLDS', cast(coalesce(sum(balance), 0) as bigint), count(*) from account where village_id = ?1
            union all
            select counter, cast(-sum(points) as bigint), count(*) from entry where village_id = ?1 group by counter""";

    private final EntityManager db;
    private final Divisions divisions;

    ReadTrialBalance(EntityManager db, Divisions divisions) {
        this.db = db;
        this.divisions = divisions;
    }

    /// `HOUSEHOLDS` first, then the counter accounts by name. `sum` over all lines is zero when `balanced`, and so is the
    /// line TRANSFER: what one household gives the other gets. `items` are accounts or entries.
    public record TrialBalance(List<TrialBalanceLine> lines, long sum, boolean balanced) {}

    public record TrialBalanceLine(String account, long points, long items) {}

    @Transactional
    public TrialBalance read(VillageId village) {
        divisions.require(village);
        @SuppressWarnings("unchecked") List<Object[]> rows = db.createNativeQuery(LINES).setParameter(1, village.value())
                .getResultList();
        var lines = rows.stream().map(r -> new TrialBalanceLine((String) r[0], (long) r[1], (long) r[2]))
                .sorted((a, b) -> key(a).compareTo(key(b))).toList();
        long sum = lines.stream().mapToLong(TrialBalanceLine::points).sum();
        boolean transfersMeet = lines.stream().noneMatch(l -> l.account().equals("TRANSFER") && l.points() != 0);
        return new TrialBalance(lines, sum, sum == 0 && transfersMeet);
    }

    private static String key(TrialBalanceLine line) {
        return line.account().equals("HOUSEHOLDS") ? "" : line.account();
    }
}
