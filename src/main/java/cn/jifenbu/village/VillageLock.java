package cn.jifenbu.village;

import cn.jifenbu.refusal.OrganisationRefusal.UnknownVillage;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import cn.jifenbu.sql.SqlConnection;
import cn.jifenbu.sql.SqlQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The unit of order. Every write to a village begins with `lock`; from then to the commit nobody else writes there.
@ApplicationScoped
public class VillageLock {

    private static final String LOCK = "select next_entry_no, last_hash from village_head where village_id = ? for update";
    private static final String BEGIN = """
            insert into village_head (village_id) select village_id from village where village_id = ?
            on conflict do nothing""";

    private final Sql sql;
    private final TransactionSynchronizationRegistry transaction;

    VillageLock(Sql sql, TransactionSynchronizationRegistry transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /// @throws RefusedException UnknownVillage
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(VillageId village) {
        if (known(village).isPresent()) return;
        sql.run(connection -> {
            connection.readAll(List.of(headOf(village)));
            if (known(village).isEmpty()) begin(connection, village, List.of());
            return null;
        });
    }

    /// The same lock for plain JDBC, on a village that has a head row.
    public static void lock(SqlConnection connection, long village) throws SQLException {
        connection.list(LOCK, row -> row.getLong(1), village);
    }

    /// Locks and reads in one round trip. The query is a statement of its own and so sees everything that was committed while
    /// the lock was waited for; joined into the locking statement it would see the rows from before.
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T lockAndQuery(VillageId village, SqlQuery<T> query) {
        return sql.run(connection -> {
            if (known(village).isPresent()) return connection.read(query);
            var answer = new Answer<>(query);
            connection.readAll(List.of(headOf(village), answer.query()));
            if (known(village).isEmpty()) begin(connection, village, List.of(answer.query()));
            return answer.value;
        });
    }

    /// The query alone, without a lock.
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T query(SqlQuery<T> query) {
        return sql.run(connection -> connection.read(query));
    }

    /// Keeps what a query among others has read.
    private static final class Answer<T> {
        private final SqlQuery<T> query;
        private T value;

        Answer(SqlQuery<T> query) {
            this.query = query;
        }

        SqlQuery<T> query() {
            return new SqlQuery<>(query.sql(), query.parameters(), rows -> value = query.reader().read(rows));
        }
    }

    private SqlQuery<Boolean> headOf(VillageId village) {
        return new SqlQuery<>(LOCK, List.of(village.value()), rows -> {
            if (!rows.next()) return false;
            transaction.putResource(new VillageHead.Key(village), new VillageHead(rows.getLong(1), rows.getBytes(2)));
            return true;
        });
    }

    /// The first write to a village makes its head row; of two at once one waits for the other here.
    private void begin(SqlConnection connection, VillageId village, List<SqlQuery<?>> then) throws SQLException {
        connection.update(BEGIN, village.value());
        var queries = new ArrayList<SqlQuery<?>>(List.of(headOf(village)));
        queries.addAll(then);
        connection.readAll(queries);
        if (known(village).isEmpty()) throw new RefusedException(new UnknownVillage());
    }

    private Optional<VillageHead> known(VillageId village) {
        return Optional.ofNullable((VillageHead) transaction.getResource(new VillageHead.Key(village)));
    }

    /// Of a village that this transaction has locked.
    public VillageHead head(VillageId village) {
        return known(village).orElseGet(() -> {
            lock(village);
            return known(village).orElseThrow();
        });
    }

    /// Numbers without gaps: taken under the lock, they are given back when the transaction rolls back.
    @Transactional(Transactional.TxType.MANDATORY)
    public long nextNoticeNo(VillageId village) {
        return next(village, "next_notice_no");
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public long nextOrderNo(VillageId village) {
        return next(village, "next_order_no");
    }

    private long next(VillageId village, String column) {
        lock(village);
        return sql.run(connection -> connection.list(
                "update village_head set %1$s = %1$s + 1 where village_id = ? returning %1$s - 1".formatted(column),
                row -> row.getLong(1), village.value())).getFirst();
    }
}
