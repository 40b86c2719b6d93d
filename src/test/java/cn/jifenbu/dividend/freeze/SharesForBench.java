package cn.jifenbu.dividend.freeze;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.dividend.freeze.FreezeBatch.RunId;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.sql.SqlConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Lets the benchmark at the parts of a freeze.
public final class SharesForBench {

    private SharesForBench() {}

    /// Gives the runs their terms, outside the time that is measured.
    public static void setTerms(Connection db, List<RunId> runs) throws SQLException {
        var connection = new SqlConnection(db);
        FreezeStatement.setTerms(connection, FreezeStatement.read(connection, runs), new UUID(0, 0));
    }

    /// The bare INSERT … SELECT.
    public static int insertSelect(Connection db, List<RunId> runs) throws SQLException {
        return ShareStatement.store(new SqlConnection(db), runs);
    }

    public static int preview(Connection db, long village, int year, long pool) throws SQLException {
        return ShareStatement.preview(new SqlConnection(db), village, year, new Fen(pool), DividendPolicy.DEFAULT, null).size();
    }
}
