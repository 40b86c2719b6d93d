package cn.jifenbu.dividend.freeze;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.dividend.model.Payment;
import cn.jifenbu.dividend.store.DividendShare;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/// What every household would get, by the statement that stores shares, without storing anything or locking anybody out.
@ApplicationScoped
public class PreviewShares {

    private final EntityManager db;

    PreviewShares(EntityManager db) {
        this.db = db;
    }

    public List<DividendShare> preview(VillageId village, int year, Fen pool, DividendPolicy policy) {
        return db.unwrap(Session.class)
                .doReturningWork(connection -> preview(connection, village.value(), year, pool, policy, null));
    }

    /// The differences to what was granted; `settled` is the cut-off of the year's run.
    public List<DividendShare> differences(VillageId village, int year, Fen pool, DividendPolicy policy, long settled) {
        return db.unwrap(Session.class)
                .doReturningWork(connection -> preview(connection, village.value(), year, pool, policy, settled));
    }

    static List<DividendShare> preview(Connection connection, long village, int year, Fen pool, DividendPolicy policy,
            Long settled) throws SQLException {
        try (var query = connection.prepareStatement(ShareSql.TRY)) {
            query.setLong(1, village);
            query.setInt(2, year);
            query.setLong(3, pool.value());
            query.setInt(4, policy.minMerit());
            query.setString(5, policy.base().name());
            query.setString(6, policy.yearOf().name());
            query.setString(7, policy.negative().name());
            query.setObject(8, settled, Types.BIGINT);
            var rows = query.executeQuery();
            var shares = new ArrayList<DividendShare>();
            while (rows.next()) shares.add(share(rows));
            return shares;
        }
    }

    private static DividendShare share(ResultSet r) throws SQLException {
        return new DividendShare(r.getInt("share_no"), r.getObject("household_id", UUID.class), r.getString("code"),
                r.getString("masked_name"), r.getLong("merit"), r.getLong("amount_fen"), r.getBoolean("rounding"), 0,
                Payment.valueOf(r.getString("payment")), null, null);
    }
}
