package cn.jifenbu.sql;

import cn.jifenbu.sql.SqlQuery.RowMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.Session;

/// Plain SQL in the caller's transaction.
@ApplicationScoped
public class Sql {

    /// What is done with the connection.
    public interface Work<T> {
        T on(SqlConnection connection) throws SQLException;
    }

    private final EntityManager db;

    Sql(EntityManager db) {
        this.db = db;
    }

    /// After what the session still had to write; so are [#write], [#list] and [#read].
    ///
    /// @return how many rows were written
    @Transactional(Transactional.TxType.MANDATORY)
    public int update(String sql, Object... parameters) {
        db.flush();
        return run(connection -> connection.update(sql, parameters));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public <T> List<T> list(String sql, RowMapper<T> mapper, Object... parameters) {
        db.flush();
        return run(connection -> connection.list(sql, mapper, parameters));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T read(SqlQuery<T> query) {
        db.flush();
        return run(connection -> connection.read(query));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void write(SqlBatch batch) {
        db.flush();
        run(connection -> {
            connection.write(batch);
            return null;
        });
    }

    /// From now on the transaction sees one moment of the database; must come first in it. For those who read for long
    /// without a lock: what they do between two reads may take longer than a writer may be silent.
    @Transactional(Transactional.TxType.MANDATORY)
    public void freezeSnapshot() {
        update("set transaction isolation level repeatable read");
        update("set local idle_in_transaction_session_timeout = '1h'");
    }

    /// Several statements on one connection. What the session still has to write is not written before: a lock comes first.
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> T run(Work<T> work) {
        return db.unwrap(Session.class).doReturningWork(connection -> work.on(new SqlConnection(connection)));
    }
}
