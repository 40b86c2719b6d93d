package cn.jifenbu.dividend;

import cn.jifenbu.dividend.domain.RunState;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The rows of runs while they are frozen, many at once. A draft carries its terms only inside the freezing transaction.
final class FrozenRuns {

    private FrozenRuns() {}

    static void setTerms(Connection db, List<Terms> terms, UUID actor) throws SQLException {
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

    static void unsetTerms(Connection db, List<Terms> terms) throws SQLException {
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

    /// The one place where a run becomes FROZEN, with the seal over the cut-off entry: who freezes has sealed everything
    /// before.
    static void moveOn(Connection db, List<Terms> terms, Map<Long, Long> totals, UUID actor, Instant now) throws SQLException {
        if (terms.isEmpty()) return;
        try (var run = db.prepareStatement("""
                update dividend_run r set total_merit = ?, state = 'FROZEN', steps = ?,
                  seal_no = (select max(seal_no) from seal s where s.village_id = r.village_id)
                where village_id = ? and id = ?""");
                var step = db.prepareStatement("""
                        insert into dividend_step (village_id, run_id, step_no, from_state, to_state, actor, taken_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")) {
            for (var t : terms) {
                run.setLong(1, totals.get(t.village()));
                run.setInt(2, t.steps() + 1);
                run.setLong(3, t.village());
                run.setObject(4, t.run());
                run.addBatch();
                step.setLong(1, t.village());
                step.setObject(2, t.run());
                step.setInt(3, t.steps() + 1);
                step.setString(4, RunState.DRAFT.name());
                step.setString(5, RunState.FROZEN.name());
                step.setObject(6, actor);
                step.setObject(7, now.atOffset(ZoneOffset.UTC));
                step.addBatch();
            }
            run.executeBatch();
            step.executeBatch();
        }
    }
}
