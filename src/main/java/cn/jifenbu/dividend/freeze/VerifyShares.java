package cn.jifenbu.dividend.freeze;

import cn.jifenbu.dividend.model.DividendSplit;
import cn.jifenbu.dividend.model.DividendSplit.Participant;
import cn.jifenbu.refusal.DividendRefusal.SharesDisagree;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.HouseholdId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Computes stored shares again in plain Java and compares them fen by fen; where the year's net points are what counts, they
/// are also compared with the sums the ledger keeps. Nothing that differs is let through to the commit.
final class VerifyShares {

    private static final String STORED = """
            select village_id, household_id, household_code, merit, first_entry_no, due_fen, remainder, rounding, amount_fen,
              earlier_fen, share_no
            from dividend_share where village_id = any(?) and run_id = any(?) order by village_id, share_no""";

    private static final String UNLIKE_THE_LEDGER = """
            with run as (
              select r.village_id, r.id, r.year, r.min_merit from dividend_run r
              join policy p on p.village_id = r.village_id and p.version_no = r.policy_version
              where r.village_id = any(?) and r.id = any(?) and r.kind = 'YEAR_END' and p.dividend_base = 'NET_OF_YEAR'
                and p.dividend_year_of = 'DEED'),
            kept as (
              select y.village_id, y.household_id, y.merit from run
              join account_year y on y.village_id = run.village_id and y.year = run.year
              join household h on h.village_id = y.village_id and h.id = y.household_id
              where h.state = 'ACTIVE' and y.merit > 0 and y.merit >= run.min_merit),
            shared as (
              select s.village_id, s.household_id, s.merit from run
              join dividend_share s on s.village_id = run.village_id and s.run_id = run.id where s.merit > 0)
            select count(*) from kept full join shared
              on shared.village_id = kept.village_id and shared.household_id = kept.household_id
            where shared.merit is distinct from kept.merit""";

    private VerifyShares() {}

    private record Stored(Participant of, long due, long remainder, boolean rounding, boolean adjustedRightly) {}

    /// @param pools by village
    /// @return each village's total of points; a village where nobody has any is missing
    /// @throws RefusedException SharesDisagree
    static Map<Long, Long> check(Connection db, Long[] villages, UUID[] runs, Map<Long, Long> pools) throws SQLException {
        var totals = new HashMap<Long, Long>();
        try (var query = db.prepareStatement(STORED)) {
            query.setArray(1, db.createArrayOf("bigint", villages));
            query.setArray(2, db.createArrayOf("uuid", runs));
            query.setFetchSize(5000);
            var rows = query.executeQuery();
            long village = 0;
            var stored = new ArrayList<Stored>();
            while (rows.next()) {
                if (rows.getLong(1) != village && !stored.isEmpty()) totals.put(village, recompute(pools.get(village), stored));
                if (rows.getLong(1) != village) stored.clear();
                village = rows.getLong(1);
                stored.add(stored(rows));
                if (rows.getInt(11) != stored.size()) throw disagree();
            }
            if (!stored.isEmpty()) totals.put(village, recompute(pools.get(village), stored));
        }
        compareWithLedger(db, villages, runs);
        return totals;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        long first = row.getLong(5);
        var of = new Participant(new HouseholdId(row.getObject(2, UUID.class)), row.getString(3), row.getLong(4),
                row.wasNull() || first == 0 ? DividendSplit.NO_ENTRY : first);
        return new Stored(of, row.getLong(6), row.getLong(7), row.getBoolean(8),
                row.getLong(9) == row.getLong(6) - row.getLong(10));
    }

    private static long recompute(long pool, List<Stored> stored) {
        var split = DividendSplit.of(new Fen(pool), 0, stored.stream().map(Stored::of).toList());
        if (split.shares().size() != stored.size()) throw disagree();
        for (int i = 0; i < stored.size(); i++) {
            var row = stored.get(i);
            var share = split.shares().get(i);
            if (!share.of().household().equals(row.of().household()) || share.amount().value() != row.due()
                    || share.remainder() != row.remainder() || share.rounding() != row.rounding() || !row.adjustedRightly()) {
                throw disagree();
            }
        }
        return split.totalMerit();
    }

    private static void compareWithLedger(Connection db, Long[] villages, UUID[] runs) throws SQLException {
        try (var query = db.prepareStatement(UNLIKE_THE_LEDGER)) {
            query.setArray(1, db.createArrayOf("bigint", villages));
            query.setArray(2, db.createArrayOf("uuid", runs));
            var row = query.executeQuery();
            row.next();
            if (row.getLong(1) > 0) throw disagree();
        }
    }

    private static RefusedException disagree() {
        return new RefusedException(new SharesDisagree());
    }
}
