package cn.jifenbu.ledger.export;

import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Year;
import java.util.List;

/// Where the ranges of an export begin and end.
@ApplicationScoped
class ExportRepository {

    private final Sql sql;

    ExportRepository(Sql sql) {
        this.sql = sql;
    }

    /// In which anything was recorded.
    List<Integer> years(VillageId village) {
        return sql.list("""
                select distinct extract(year from recorded_at at time zone 'Asia/Shanghai')::int from entry
                where village_id = ? order by 1""", row -> row.getInt(1), village.value());
    }

    /// Where a year begins; behind the last entry when it has not begun.
    long firstSince(VillageId village, Year year) {
        return sql.list("""
                select coalesce((select min(entry_no) from entry where village_id = ? and recorded_at >= ?),
                  (select max(entry_no) + 1 from entry where village_id = ?), 1)""", row -> row.getLong(1),
                village.value(), BusinessClock.midnight(year.atDay(1)), village.value()).getFirst();
    }

    /// In hexadecimal; zeros before the first entry.
    String hashOf(VillageId village, long entryNo) {
        return sql.list("""
                select coalesce((select encode(hash, 'hex') from entry where village_id = ? and entry_no = ?),
                  repeat('00', 32))""", row -> row.getString(1), village.value(), entryNo).getFirst();
    }
}
