package cn.jifenbu.dividend.freeze;

import cn.jifenbu.dividend.model.Run;
import cn.jifenbu.dividend.readiness.OpenItemStatement;
import cn.jifenbu.dividend.readiness.OpenItems;
import cn.jifenbu.refusal.DividendRefusal.NobodyEarnedPoints;
import cn.jifenbu.refusal.DividendRefusal.NothingToAdjust;
import cn.jifenbu.refusal.IncomeRefusal.IncomeNotApproved;
import cn.jifenbu.refusal.IncomeRefusal.NothingToShare;
import cn.jifenbu.refusal.IncomeRefusal.PoolAboveIncome;
import cn.jifenbu.refusal.IncomeRefusal.UnknownIncome;
import cn.jifenbu.refusal.ReadinessRefusal.YearNotReady;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.sql.SqlArray;
import cn.jifenbu.sql.SqlConnection;
import cn.jifenbu.village.VillageLock;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Freezes the runs of many villages in one transaction: lock the villages, read their terms, decide, set the terms, compute
/// all shares in one statement, check them in plain Java, move the runs on. On the connection of the caller's transaction, at
/// most one run a village. What is refused in one village leaves the others alone; a fault ends the whole transaction.
public final class FreezeBatch {

    private final SqlConnection db;
    private final UUID actor;
    private final LocalDate today;
    private final Instant now;

    public FreezeBatch(SqlConnection db, UUID actor, LocalDate today, Instant now) {
        this.db = db;
        this.actor = actor;
        this.today = today;
        this.now = now;
    }

    public record RunId(long village, UUID run) {

        static SqlArray villages(List<RunId> ids) {
            return SqlArray.bigints(ids.stream().map(RunId::village).toList());
        }

        static SqlArray runs(List<RunId> ids) {
            return SqlArray.uuids(ids.stream().map(RunId::run).toList());
        }
    }

    /// @return why not, by village; a village that was frozen is missing
    /// @throws RefusedException SharesDisagree: nothing may be kept
    public Map<Long, Refusal> freeze(List<RunId> ids) throws SQLException {
        var inOrder = ids.stream().sorted(Comparator.comparingLong(RunId::village)).toList();
        lock(inOrder);
        var refused = new HashMap<Long, Refusal>();
        var accepted = new ArrayList<FreezeTerms>();
        var drafts = FreezeStatement.read(db, inOrder);
        var open = OpenItemStatement.count(db, drafts.stream().map(FreezeTerms::openYear).toList(), today);
        for (var terms : drafts) {
            try {
                decide(terms);
                requireNothingOpen(terms.year(), open.get(terms.village()));
                accepted.add(terms);
            } catch (RefusedException e) {
                refused.put(terms.village(), e.refusal());
            }
        }
        if (!accepted.isEmpty()) freezeTerms(accepted, refused);
        return refused;
    }

    /// In the order of the villages, so that two who freeze at once cannot wait for each other.
    private void lock(List<RunId> inOrder) throws SQLException {
        for (var id : inOrder) VillageLock.lock(db, id.village());
    }

    private void decide(FreezeTerms t) {
        new Run(t.year(), t.state(), null, null).freeze(today, t.lastEntryDay());
        if (t.incomeVersion() == null) throw new RefusedException(new UnknownIncome(t.year()));
        if (!t.approved()) throw new RefusedException(new IncomeNotApproved(t.year()));
        long pool = t.poolFen();
        if (pool == 0) throw new RefusedException(new NothingToShare(t.incomeFen(), t.rateBp()));
        if (pool > t.incomeFen()) throw new RefusedException(new PoolAboveIncome(pool, t.incomeFen()));
    }

    /// Points that come later would be an adjustment, and whoever has been paid by then has had too much.
    private static void requireNothingOpen(int year, OpenItems open) {
        if (open == null) return;
        throw new RefusedException(new YearNotReady(year, open.items(), open.people(), open.lastThrough()));
    }

    private void freezeTerms(List<FreezeTerms> terms, Map<Long, Refusal> refused) throws SQLException {
        var runs = terms.stream().map(FreezeTerms::run).toList();
        FreezeStatement.setTerms(db, terms, actor);
        ShareStatement.store(db, runs);
        var pools = terms.stream().collect(Collectors.toMap(FreezeTerms::village, FreezeTerms::poolFen));
        var totals = VerifyShares.check(db, runs, pools);
        var empty = terms.stream().filter(t -> !totals.containsKey(t.village())).toList();
        empty.forEach(t -> refused.put(t.village(), new NobodyEarnedPoints(t.year())));
        FreezeStatement.unsetTerms(db, empty.stream().map(FreezeTerms::run).toList());
        FreezeStatement.freeze(db, runs.stream().filter(run -> totals.containsKey(run.village())).toList(), totals, actor, now);
        requireSomethingToAdjust(terms);
    }

    /// An adjustment stands alone in its transaction: refusing it rolls everything back.
    private void requireSomethingToAdjust(List<FreezeTerms> terms) throws SQLException {
        for (var t : terms) {
            if (t.settledUntil() == null || FreezeStatement.changesAnything(db, t.run())) continue;
            throw new RefusedException(new NothingToAdjust(t.year()));
        }
    }
}
