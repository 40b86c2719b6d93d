package cn.jifenbu.ledger.reading;

import cn.jifenbu.ledger.reading.ReadTrialBalance.TrialBalanceLine;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class TrialBalanceRepository {

    private static final String LINES = """
            select 'HOUSEHOLDS', cast(coalesce(sum(balance), 0) as bigint), count(*) from account where village_id = ?
            union all
            select counter, cast(-sum(points) as bigint), count(*) from entry where village_id = ? group by counter""";

    private final Sql sql;

    TrialBalanceRepository(Sql sql) {
        this.sql = sql;
    }

    List<TrialBalanceLine> lines(VillageId village) {
        return sql.list(LINES, row -> new TrialBalanceLine(row.getString(1), row.getLong(2), row.getLong(3)),
                village.value(), village.value());
    }
}
