package cn.jifenbu.dividend.freeze;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.dividend.freeze.FreezeBatch.RunId;
import cn.jifenbu.shared.Fen;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Lets the benchmark at the parts of a freeze.
public final class SharesForBench {

    private SharesForBench() {}

    /// Gives the runs their terms, outside the time that is measured.
    public static void setTerms(Connection db, List<RunId> ids) throws SQLException {
        FreezeTerms.set(db, FreezeTerms.read(db, villages(ids), runs(ids)), new UUID(0, 0));
    }

    /// The bare INSERT … SELECT.
    public static int insertSelect(Connection db, List<RunId> ids) throws SQLException {
        try (var store = db.prepareStatement(ShareSql.STORE)) {
            store.setArray(1, db.createArrayOf("bigint", villages(ids)));
            store.setArray(2, db.createArrayOf("uuid", runs(ids)));
            return store.executeUpdate();
        }
    }

    public static int preview(Connection db, long village, int year, long pool) throws SQLException {
        return PreviewShares.preview(db, village, year, new Fen(pool), DividendPolicy.DEFAULT, null).size();
    }

    private static Long[] villages(List<RunId> ids) {
        return ids.stream().map(RunId::village).toArray(Long[]::new);
    }

    private static UUID[] runs(List<RunId> ids) {
        return ids.stream().map(RunId::run).toArray(UUID[]::new);
    }
}
