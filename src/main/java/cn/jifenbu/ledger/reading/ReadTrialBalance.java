package cn.jifenbu.ledger.reading;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// The village's accounts against each other (试算平衡): what households have is what the other sides gave.
@ApplicationScoped
public class ReadTrialBalance {

    private final TrialBalanceRepository repository;
    private final Divisions divisions;

    ReadTrialBalance(TrialBalanceRepository repository, Divisions divisions) {
        this.repository = repository;
        this.divisions = divisions;
    }

    /// `HOUSEHOLDS` first, then the counter accounts by name. `sum` over all lines is zero when `balanced`, and so is the
    /// line TRANSFER: what one household gives the other gets. `items` are accounts or entries.
    public record TrialBalance(List<TrialBalanceLine> lines, long sum, boolean balanced) {}

    public record TrialBalanceLine(String account, long points, long items) {}

    @Transactional
    public TrialBalance read(VillageId village) {
        divisions.require(village);
        var lines = repository.lines(village).stream().sorted((a, b) -> key(a).compareTo(key(b))).toList();
        long sum = lines.stream().mapToLong(TrialBalanceLine::points).sum();
        boolean transfersMeet = lines.stream().noneMatch(l -> l.account().equals("TRANSFER") && l.points() != 0);
        return new TrialBalance(lines, sum, sum == 0 && transfersMeet);
    }

    private static String key(TrialBalanceLine line) {
        return line.account().equals("HOUSEHOLDS") ? "" : line.account();
    }
}
