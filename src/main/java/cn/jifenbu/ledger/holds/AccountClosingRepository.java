package cn.jifenbu.ledger.holds;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AccountClosingRepository {

    private static final String CLOSE = """
            insert into account (village_id, household_id, closed) values (?, ?, true)
            on conflict (village_id, household_id) do update set closed = true""";
    private static final String LEFT_OPEN = """
            select h.id from household h join account a on a.village_id = h.village_id and a.household_id = h.id
            where h.village_id = ? and h.state = 'CLOSED' and not a.closed order by h.code""";

    private final Sql sql;

    AccountClosingRepository(Sql sql) {
        this.sql = sql;
    }

    void close(VillageId village, HouseholdId household) {
        sql.update(CLOSE, village.value(), household.value());
    }

    List<HouseholdId> leftOpen(VillageId village) {
        return sql.list(LEFT_OPEN, row -> new HouseholdId(row.getObject(1, UUID.class)), village.value());
    }
}
