package cn.jifenbu.ledger.verification;

import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.SqlConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Adds up what entries, accounts and open holds say of the years that points came in.
final class LotStatement {

    /// By `named`: whether the entries are of the time since lots are kept.
    private static final String OF_ENTRIES = """
            select household_id, named, year, sum(points)::bigint from (
              select e.household_id, e.entry_no >= h.lots_since as named,
                coalesce(l.key::int, extract(year from e.recorded_at at time zone 'Asia/Shanghai')::int) as year,
                coalesce(l.value::bigint, e.points) as points
              from entry e join village_head h on h.village_id = e.village_id
              left join lateral jsonb_each_text(e.lots) l on true where e.village_id = ?) p
            group by household_id, named, year""";

    private static final String OF_ACCOUNTS = """
            select a.household_id, true, l.key::int, l.value::bigint from account a, jsonb_each_text(a.lots) l
            where a.village_id = ?
            union all
            select h.household_id, true, l.key::int, l.value::bigint from hold h, jsonb_each_text(h.lots) l
            where h.village_id = ? and h.state = 'OPEN'""";

    private static final String UNLIKE_ITS_POINTS = """
            select 'entry ' || entry_no from entry e where village_id = ? and lots is not null
              and points <> (select sum(value::bigint) from jsonb_each_text(e.lots))
            union all
            select 'hold ' || id from hold h where village_id = ? and state = 'OPEN'
              and points is distinct from (select sum(value::bigint) from jsonb_each_text(h.lots))
            limit 1""";

    private LotStatement() {}

    record LotLine(UUID household, boolean named, int year, long points) {}

    static List<LotLine> ofEntries(SqlConnection db, VillageId village) throws SQLException {
        return db.list(OF_ENTRIES, LotStatement::line, village.value());
    }

    static List<LotLine> ofAccounts(SqlConnection db, VillageId village) throws SQLException {
        return db.list(OF_ACCOUNTS, LotStatement::line, village.value(), village.value());
    }

    private static LotLine line(ResultSet row) throws SQLException {
        return new LotLine(row.getObject(1, UUID.class), row.getBoolean(2), row.getInt(3), row.getLong(4));
    }

    /// The first entry or open hold whose years do not sum to its points.
    static List<String> unlikeItsPoints(SqlConnection db, VillageId village) throws SQLException {
        return db.list(UNLIKE_ITS_POINTS, row -> row.getString(1), village.value(), village.value());
    }
}
