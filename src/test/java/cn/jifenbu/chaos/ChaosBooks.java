package cn.jifenbu.chaos;

import java.sql.SQLException;
import java.util.List;

/// What the database has of that which was acknowledged. Each claim carries its key as its note; orders and entries are
/// counted from where they stood before.
final class ChaosBooks {

    private static final String ORDERS = "select count(*) from redemption_order";
    private static final String HANDED_OVER = "select count(*) from entry where kind = 'REDEEM'";

    private final ChaosDatabase database;
    private final long ordersBefore;
    private final long handedOverBefore;
    private long claims;
    private long orders;
    private long handedOver;

    ChaosBooks(ChaosDatabase database) throws SQLException {
        this.database = database;
        ordersBefore = database.count(ORDERS);
        handedOverBefore = database.count(HANDED_OVER);
    }

    /// Acknowledged and not there.
    long lost(ChaosTally tally) throws SQLException {
        var keys = tally.keys("claim");
        var placed = tally.ids("order");
        var fetched = tally.ids("hand-over");
        return keys.size() - database.count("select count(distinct note) from claim where note in " + in(keys))
                + placed.size() - database.count(ORDERS + " where id in " + in(placed))
                + fetched.size() - database.count(ORDERS + " where state = 'HANDED_OVER' and id in " + in(fetched));
    }

    /// There more often than acknowledged, once everybody has an answer.
    long doubled(ChaosTally tally) throws SQLException {
        claims += tally.keys("claim").size();
        orders += tally.ids("order").size();
        handedOver += tally.ids("hand-over").size();
        return beyond("select count(*) from claim where note like 'chaos-%'", claims)
                + beyond(ORDERS, ordersBefore + orders) + beyond(HANDED_OVER, handedOverBefore + handedOver);
    }

    private long beyond(String counted, long acknowledged) throws SQLException {
        return Math.max(0, database.count(counted) - acknowledged);
    }

    private static String in(List<String> words) {
        return words.isEmpty() ? "(null)" : "('" + String.join("','", words) + "')";
    }
}
