package cn.jifenbu.dividend.freeze;

import cn.jifenbu.dividend.model.Run;
import cn.jifenbu.dividend.model.RunState;
import cn.jifenbu.refusal.DividendRefusal.NobodyEarnedPoints;
import cn.jifenbu.refusal.DividendRefusal.NothingToAdjust;
import cn.jifenbu.refusal.IncomeRefusal.IncomeNotApproved;
import cn.jifenbu.refusal.IncomeRefusal.NothingToShare;
import cn.jifenbu.refusal.IncomeRefusal.PoolAboveIncome;
import cn.jifenbu.refusal.IncomeRefusal.UnknownIncome;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.sql.SqlConnection;
import cn.jifenbu.village.VillageLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Freezes the runs of many villages in one transaction: lock the villages, read their terms, decide, set the terms, compute
/// all shares in one statement, check them in plain Java, move the runs on. Plain JDBC on the caller's transaction, at most
/// one run a village. What is refused in one village leaves the others alone; a fault ends the whole transaction.
public final class FreezeBatch {

    private final Connection db;
    private final UUID actor;
    private final LocalDate today;
    private final Instant now;

    public FreezeBatch(Connection db, UUID actor, LocalDate today, Instant now) {
        this.db = db;
        this.actor = actor;
        this.today = today;
        this.now = now;
    }

    public record RunId(long village, UUID run) {}

    /// @return why not, by village; a village that was frozen is missing
    /// @throws RefusedException SharesDisagree: nothing may be kept
    public Map<Long, Refusal> freeze(List<RunId> ids) throws SQLException {
        var inOrder = ids.stream().sorted(Comparator.comparingLong(RunId::village)).toList();
        lock(inOrder);
        var refused = new HashMap<Long, Refusal>();
        var terms = new ArrayList<FreezeTerms>();
        for (var found : FreezeTerms.read(db, villages(inOrder), runs(inOrder))) {
            try {
                decide(found);
                terms.add(found);
            } catch (RefusedException no) {
                refused.put(found.village(), no.refusal());
            }
        }
        if (!terms.isEmpty()) freezeTerms(terms, refused);
        return refused;
    }

    /// In the order of the villages, so that two who freeze at once cannot wait for each other.
    private void lock(List<RunId> inOrder) throws SQLException {
        for (var id : inOrder) VillageLock.lock(new SqlConnection(db), id.village());
    }

    private void decide(FreezeTerms t) {
        new Run(t.year(), t.state(), null, null).freeze(today, t.lastEntryDay());
        if (t.incomeVersion() == null) throw new RefusedException(new UnknownIncome(t.year()));
        if (!t.approved()) throw new RefusedException(new IncomeNotApproved(t.year()));
        long pool = t.poolFen();
        if (pool == 0) throw new RefusedException(new NothingToShare(t.incomeFen(), t.rateBp()));
        if (pool > t.incomeFen()) throw new RefusedException(new PoolAboveIncome(pool, t.incomeFen()));
    }

    private void freezeTerms(List<FreezeTerms> terms, Map<Long, Refusal> refused) throws SQLException {
        var ids = terms.stream().map(t -> new RunId(t.village(), t.run())).toList();
        FreezeTerms.set(db, terms, actor);
        try (var store = db.prepareStatement(ShareSql.STORE)) {
            store.setArray(1, db.createArrayOf("bigint", villages(ids)));
            store.setArray(2, db.createArrayOf("uuid", runs(ids)));
            store.executeUpdate();
        }
        var pools = new HashMap<Long, Long>();
        terms.forEach(t -> pools.put(t.village(), t.poolFen()));
        var totals = VerifyShares.check(db, villages(ids), runs(ids), pools);
        var empty = terms.stream().filter(t -> !totals.containsKey(t.village())).toList();
        empty.forEach(t -> refused.put(t.village(), new NobodyEarnedPoints(t.year())));
        FreezeTerms.unset(db, empty);
        moveOn(terms.stream().filter(t -> totals.containsKey(t.village())).toList(), totals);
        requireSomethingToAdjust(terms);
    }

    /// The one place where a run becomes FROZEN, with the seal over the cut-off entry: who freezes has sealed everything
    /// before.
    private void moveOn(List<FreezeTerms> terms, Map<Long, Long> totals) throws SQLException {
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

    /// An adjustment stands alone in its transaction: refusing it rolls everything back.
    private void requireSomethingToAdjust(List<FreezeTerms> terms) throws SQLException {
        for (var t : terms) {
            if (t.settledUntil() == null) continue;
            try (var query = db.prepareStatement("""
                    select 1 from dividend_share where village_id = ? and run_id = ? and amount_fen <> 0 limit 1""")) {
                query.setLong(1, t.village());
                query.setObject(2, t.run());
                if (!query.executeQuery().next()) throw new RefusedException(new NothingToAdjust(t.year()));
            }
        }
    }

    private static Long[] villages(List<RunId> ids) {
        return ids.stream().map(RunId::village).toArray(Long[]::new);
    }

    private static UUID[] runs(List<RunId> ids) {
        return ids.stream().map(RunId::run).toArray(UUID[]::new);
    }
}
