package cn.jifenbu.dividend.freeze;

import cn.jifenbu.dividend.freeze.FreezeBatch.RunId;
import cn.jifenbu.dividend.freeze.StoredShareStatement.StoredShare;
import cn.jifenbu.dividend.model.DividendSplit;
import cn.jifenbu.refusal.DividendRefusal.SharesDisagree;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.sql.SqlConnection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Computes stored shares again in plain Java and compares them fen by fen; where the year's net points are what counts, they
/// are also compared with the sums the ledger keeps. Nothing that differs is let through to the commit.
final class VerifyShares {

    private VerifyShares() {}

    /// @param pools by village
    /// @return each village's total of points; a village where nobody has any is missing
    /// @throws RefusedException SharesDisagree
    static Map<Long, Long> check(SqlConnection db, List<RunId> runs, Map<Long, Long> pools) throws SQLException {
        var totals = new HashMap<Long, Long>();
        try (var shares = StoredShareStatement.open(db, runs)) {
            var ofVillage = new ArrayList<StoredShare>();
            for (var share = shares.next(); share != null; share = shares.next()) {
                if (!ofVillage.isEmpty() && ofVillage.getLast().village() != share.village()) add(totals, ofVillage, pools);
                ofVillage.add(share);
                if (share.shareNo() != ofVillage.size()) throw disagree();
            }
            if (!ofVillage.isEmpty()) add(totals, ofVillage, pools);
        }
        if (StoredShareStatement.unlikeLedger(db, runs) > 0) throw disagree();
        return totals;
    }

    private static void add(Map<Long, Long> totals, List<StoredShare> ofVillage, Map<Long, Long> pools) {
        long village = ofVillage.getLast().village();
        totals.put(village, recompute(pools.get(village), ofVillage));
        ofVillage.clear();
    }

    private static long recompute(long pool, List<StoredShare> stored) {
        var split = DividendSplit.of(new Fen(pool), 0, stored.stream().map(StoredShare::participant).toList());
        if (split.shares().size() != stored.size()) throw disagree();
        for (int i = 0; i < stored.size(); i++) {
            var row = stored.get(i);
            var share = split.shares().get(i);
            if (!share.of().household().equals(row.participant().household()) || share.amount().value() != row.due()
                    || share.remainder() != row.remainder() || share.rounding() != row.rounding() || !row.adjustedRightly()) {
                throw disagree();
            }
        }
        return split.totalMerit();
    }

    private static RefusedException disagree() {
        return new RefusedException(new SharesDisagree());
    }
}
