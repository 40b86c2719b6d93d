package cn.jifenbu.dividend.freeze;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.catalogue.model.ExpiryPolicy;
import cn.jifenbu.dividend.freeze.FreezeBatch.RunId;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.sql.SqlBatch;
import cn.jifenbu.sql.SqlConnection;
import cn.jifenbu.sql.SqlParameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Reads and writes what a freeze changes about the runs, one statement for all of them.
final class FreezeStatement {

    private static final String READ = """
            select r.village_id, r.id, r.year, r.state, h.next_entry_no - 1 as cutoff, b.cutoff_entry_no as settled,
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

    private static final String SET_TERMS = """
            update dividend_run r set income_version = t.income_version, income_fen = t.income_fen,
              policy_version = t.policy_version, rate_bp = t.rate_bp, pool_fen = t.pool_fen, min_merit = t.min_merit,
              cutoff_entry_no = t.cutoff, settled_until_entry_no = t.settled, frozen_by = ?, counting = 1
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) t (village_id, id, income_version, income_fen, policy_version, rate_bp,
              pool_fen, min_merit, cutoff, settled)
            where r.village_id = t.village_id and r.id = t.id""";

    private static final String UNSET_TERMS = """
            update dividend_run set income_version = null, income_fen = null, policy_version = null, rate_bp = null,
              pool_fen = null, min_merit = null, cutoff_entry_no = null, settled_until_entry_no = null, frozen_by = null,
              counting = null
            where village_id = any(?) and id = any(?)""";

    private static final String FREEZE = """
            update dividend_run r set total_merit = t.total_merit, state = 'FROZEN', steps = r.steps + 1,
              seal_no = (select max(seal_no) from seal s where s.village_id = r.village_id)
            from unnest(?, ?, ?) t (village_id, id, total_merit) where r.village_id = t.village_id and r.id = t.id""";

    private static final String RECORD_STEP = """
            insert into dividend_step (village_id, run_id, step_no, from_state, to_state, actor, taken_at)
            select village_id, id, steps, 'DRAFT', state, ?, ? from dividend_run
            where village_id = any(?) and id = any(?)""";

    private static final String CHANGED_SHARE = """
            select 1 from dividend_share where village_id = ? and run_id = ? and amount_fen <> 0 limit 1""";

    private FreezeStatement() {}

    static List<FreezeTerms> read(SqlConnection db, List<RunId> runs) throws SQLException {
        return db.list(READ, FreezeStatement::terms, RunId.villages(runs), RunId.runs(runs));
    }

    private static FreezeTerms terms(ResultSet row) throws SQLException {
        return new FreezeTerms(new RunId(row.getLong("village_id"), row.getObject("id", UUID.class)), row.getInt("year"),
                RunState.valueOf(row.getString("state")), row.getLong("cutoff"), row.getObject("settled", Long.class),
                row.getObject("income_version", Integer.class), row.getLong("amount_fen"),
                row.getObject("approved_by") != null, row.getInt("policy_version"), policy(row),
                MonthDay.parse(row.getString("late_entry_until")));
    }

    private static DividendPolicy policy(ResultSet row) throws SQLException {
        var d = DividendPolicy.DEFAULT;
        return new DividendPolicy(d.base(), DividendPolicy.YearOf.valueOf(row.getString("dividend_year_of")),
                row.getInt("dividend_rate_bp"), row.getObject("dividend_fixed_fen", Long.class),
                row.getObject("dividend_floor_fen", Long.class), row.getObject("dividend_ceiling_fen", Long.class),
                row.getInt("dividend_min_merit"), d.negative(), 0, d.prepareOn(), d.freezeOn(), d.unclaimedDays(),
                ExpiryPolicy.NONE);
    }

    /// Into the rows of the drafts, where they stay only inside the freezing transaction.
    static void setTerms(SqlConnection db, List<FreezeTerms> terms, UUID actor) throws SQLException {
        var parameters = new SqlParameters().add(actor).all("bigint", terms, t -> t.run().village())
                .all("uuid", terms, t -> t.run().run()).all("int", terms, FreezeTerms::incomeVersion)
                .all("bigint", terms, FreezeTerms::incomeFen).all("int", terms, FreezeTerms::policyVersion)
                .all("int", terms, FreezeTerms::rateBp).all("bigint", terms, FreezeTerms::poolFen)
                .all("int", terms, t -> t.policy().minMerit()).all("bigint", terms, FreezeTerms::cutoff)
                .all("bigint", terms, FreezeTerms::settledUntil);
        db.update(SET_TERMS, parameters.values().toArray());
    }

    static void unsetTerms(SqlConnection db, List<RunId> runs) throws SQLException {
        if (!runs.isEmpty()) db.update(UNSET_TERMS, RunId.villages(runs), RunId.runs(runs));
    }

    /// The one place where a run becomes FROZEN, with the seal over the cut-off entry: who freezes has sealed everything
    /// before.
    ///
    /// @param totals points by village
    static void freeze(SqlConnection db, List<RunId> runs, Map<Long, Long> totals, UUID actor, Instant now)
            throws SQLException {
        if (runs.isEmpty()) return;
        var freeze = new SqlParameters().add(RunId.villages(runs)).add(RunId.runs(runs))
                .all("bigint", runs, run -> totals.get(run.village()));
        db.write(new SqlBatch().add(FREEZE, freeze.values().toArray())
                .add(RECORD_STEP, actor, now, RunId.villages(runs), RunId.runs(runs)));
    }

    /// Whether any household gets more or less than before.
    static boolean changesAnything(SqlConnection db, RunId run) throws SQLException {
        return !db.list(CHANGED_SHARE, row -> true, run.village(), run.run()).isEmpty();
    }
}
