package cn.jifenbu.village;

import cn.jifenbu.refusal.OrganisationRefusal.UnknownVillage;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.SqlQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/// The unit of order. Every write to a village begins with `lock`; from then to the commit nobody else writes there.
@ApplicationScoped
public class VillageLock {

    private static final String LOCK = "select next_entry_no, last_hash from village_head where village_id = ? for update";
    private static final String BEGIN = """
            insert into village_head (village_id) select village_id from village where village_id = ?
            on conflict do nothing""";
    private static final SqlQuery<Boolean> NOTHING = new SqlQuery<>("", List.of(), rows -> true);

    private final EntityManager db;
    private final TransactionSynchronizationRegistry transaction;

    VillageLock(EntityManager db, TransactionSynchronizationRegistry transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /// @throws RefusedException UnknownVillage
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(VillageId village) {
        lockAndQuery(village, NOTHING);
    }

    /// The same lock for plain JDBC, on a village that has a head row.
    public static void lock(Connection connection, long village) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, village);
            lock.execute();
        }
    }

    /// Locks and reads in one round trip. The question is a statement of its own and so sees everything that was committed
    /// while the lock was waited for; joined into the locking statement it would see the rows from before.
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T lockAndQuery(VillageId village, SqlQuery<T> question) {
        return db.unwrap(Session.class).doReturningWork(connection -> {
            if (known(village).isPresent()) return query(connection, question);
            var answer = lockAndQuery(connection, village, question);
            if (known(village).isPresent()) return answer;
            begin(connection, village);
            answer = lockAndQuery(connection, village, question);
            if (known(village).isEmpty()) throw new RefusedException(new UnknownVillage());
            return answer;
        });
    }

    /// The question alone, without a lock.
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T query(SqlQuery<T> question) {
        return db.unwrap(Session.class).doReturningWork(connection -> query(connection, question));
    }

    private <T> T lockAndQuery(Connection connection, VillageId village, SqlQuery<T> question) throws SQLException {
        try (var both = connection.prepareStatement(LOCK + ";" + question.sql())) {
            both.setLong(1, village.value());
            question.fill(both, 2);
            both.execute();
            try (var head = both.getResultSet()) {
                if (head.next())
                    transaction.putResource(new VillageHead.Key(village), new VillageHead(head.getLong(1), head.getBytes(2)));
            }
            return both.getMoreResults() ? read(both, question) : null;
        }
    }

    private static <T> T query(Connection connection, SqlQuery<T> question) throws SQLException {
        if (question == NOTHING) return null;
        try (var alone = connection.prepareStatement(question.sql())) {
            question.fill(alone, 1);
            alone.execute();
            return read(alone, question);
        }
    }

    private static <T> T read(PreparedStatement statement, SqlQuery<T> question) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            return question.answer().read(rows);
        }
    }

    /// The first write to a village makes its head row; of two at once one waits for the other here.
    private void begin(Connection connection, VillageId village) throws SQLException {
        try (var insert = connection.prepareStatement(BEGIN)) {
            insert.setLong(1, village.value());
            insert.executeUpdate();
        }
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
        return db.unwrap(Session.class).doReturningWork(connection -> {
            try (var take = connection
                    .prepareStatement("update village_head set %1$s = %1$s + 1 where village_id = ? returning %1$s - 1"
                            .formatted(column))) {
                take.setLong(1, village.value());
                try (var taken = take.executeQuery()) {
                    taken.next();
                    return taken.getLong(1);
                }
            }
        });
    }
}
