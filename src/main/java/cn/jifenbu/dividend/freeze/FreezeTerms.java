package cn.jifenbu.dividend.freeze;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.catalogue.model.ExpiryPolicy;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.shared.Fen;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// All that a run is frozen by: the newest income, the policy of the year's last day (an adjustment keeps the policy of the
/// year's run) and the last entry. `settledUntil` is null in the year's run.
record FreezeTerms(long village, UUID run, int year, RunState state, int steps, long cutoff, Long settledUntil,
        Integer incomeVersion,
        long incomeFen, boolean approved, int policyVersion, DividendPolicy policy, MonthDay lateEntryUntil) {

    private static final String READ = """
            select r.village_id, r.id, r.year, r.state, r.steps, h.next_entry_no - 1 as cutoff, b.cutoff_entry_no as settled,
              i.version_no as income_version, i.amount_fen, i.approved_by, p.version_no as policy_version,
              p.dividend_year_of, p.dividend_rate_bp, p.dividend_fixed_fen, p.dividend_floor_fen, p.dividend_ceiling_fen,
              p.dividend_min_merit, p.late_entry_until
            from dividend_run r join village_head h on h.village_id = r.village_id
            left join dividend_run b on b.village_id = r.village_id and b.year = r.year and b.kind = 'YEAR_END'
              and b.state in ('CONFIRMED', 'PAYING', 'CLOSED') and r.kind = 'ADJUSTMENT'
            left join income i on i.village_id = r.village_id and i.year = r.year and i.version_no = (
              select max(v.version_no) from income v where v.village_id = r.village_id and v.year = r.year)
            join policy p on p.village_id = r.village_id and p.version_no = coalesce(b.policy_version, (
              select v.version_no from policy v where v.village_id = r.village_id
                and v.valid_from <= make_date(r.year, 12, 31) order by v.valid_from desc, v.version_no desc limit 1))
            where r.village_id = any(?) and r.id = any(?) order by r.village_id""";

    static List<FreezeTerms> read(Connection db, Long[] villages, UUID[] runs) throws SQLException {
        try (var query = db.prepareStatement(READ)) {
            query.setArray(1, db.createArrayOf("bigint", villages));
            query.setArray(2, db.createArrayOf("uuid", runs));
            var rows = query.executeQuery();
            var found = new ArrayList<FreezeTerms>();
            while (rows.next()) found.add(of(rows));
            return found;
        }
    }

    private static FreezeTerms of(ResultSet r) throws SQLException {
        var d = DividendPolicy.DEFAULT;
        var policy = new DividendPolicy(d.base(), DividendPolicy.YearOf.valueOf(r.getString("dividend_year_of")),
                r.getInt("dividend_rate_bp"), r.getObject("dividend_fixed_fen", Long.class),
                r.getObject("dividend_floor_fen", Long.class), r.getObject("dividend_ceiling_fen", Long.class),
                r.getInt("dividend_min_merit"), d.negative(), 0, d.prepareOn(), d.freezeOn(), d.unclaimedDays(),
                ExpiryPolicy.NONE);
        return new FreezeTerms(r.getLong("village_id"), r.getObject("id", UUID.class), r.getInt("year"),
                RunState.valueOf(r.getString("state")), r.getInt("steps"), r.getLong("cutoff"),
                r.getObject("settled", Long.class), r.getObject("income_version", Integer.class), r.getLong("amount_fen"),
                r.getObject("approved_by") != null, r.getInt("policy_version"), policy,
                MonthDay.parse(r.getString("late_entry_until")));
    }

    /// Into the rows of the drafts, where they stay only inside the freezing transaction.
    static void set(Connection db, List<FreezeTerms> terms, UUID actor) throws SQLException {
        try (var update = db.prepareStatement("""
                update dividend_run set income_version = ?, income_fen = ?, policy_version = ?, rate_bp = ?, pool_fen = ?,
                  min_merit = ?, cutoff_entry_no = ?, settled_until_entry_no = ?, frozen_by = ?
                where village_id = ? and id = ?""")) {
            for (var t : terms) {
                update.setInt(1, t.incomeVersion());
                update.setLong(2, t.incomeFen());
                update.setInt(3, t.policyVersion());
                update.setInt(4, t.rateBp());
                update.setLong(5, t.poolFen());
                update.setInt(6, t.policy().minMerit());
                update.setLong(7, t.cutoff());
                update.setObject(8, t.settledUntil(), Types.BIGINT);
                update.setObject(9, actor);
                update.setLong(10, t.village());
                update.setObject(11, t.run());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    static void unset(Connection db, List<FreezeTerms> terms) throws SQLException {
        if (terms.isEmpty()) return;
        try (var update = db.prepareStatement("""
                update dividend_run set income_version = null, income_fen = null, policy_version = null, rate_bp = null,
                  pool_fen = null, min_merit = null, cutoff_entry_no = null, settled_until_entry_no = null, frozen_by = null
                where village_id = ? and id = ?""")) {
            for (var t : terms) {
                update.setLong(1, t.village());
                update.setObject(2, t.run());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    long poolFen() {
        return policy.pool(new Fen(incomeFen)).value();
    }

    /// 0 where the pool is a fixed sum: then no rate led to it.
    int rateBp() {
        return policy.fixedFen() == null ? policy.rateBp() : 0;
    }

    LocalDate lastEntryDay() {
        return policy.lastEntryDay(year, lateEntryUntil);
    }
}
