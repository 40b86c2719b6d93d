package cn.jifenbu.demo;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/// Whether the demo township was loaded into this database.
@ApplicationScoped
class Installation {

    private final EntityManager db;
    private final Flyway flyway;
    private final AgroalDataSource pool;

    Installation(EntityManager db, Flyway flyway, AgroalDataSource pool) {
        this.db = db;
        this.flyway = flyway;
        this.pool = pool;
    }

    enum State {
        NEVER, UNFINISHED, FINISHED
    }

    @Transactional
    State state() {
        var row = (Object[]) db
                .createNativeQuery("select demo_started_at is not null, demo_finished_at is not null from installation")
                .getSingleResult();
        if (!(boolean) row[0]) return State.NEVER;
        return (boolean) row[1] ? State.FINISHED : State.UNFINISHED;
    }

    @Transactional
    void demoBegins() {
        db.createNativeQuery("update installation set demo_started_at = now()").executeUpdate();
    }

    /// Committed with the disk's word again, which also makes everything before it safe.
    @Transactional
    void demoIsComplete() {
        db.createNativeQuery("update installation set demo_finished_at = now()").executeUpdate();
    }

    /// Until it is closed, commits do not wait for the disk: what a power cut loses of the loading is loaded again.
    Hurry withoutWaitingForTheDisk() {
        owner("alter role current_user set synchronous_commit = off");
        return () -> owner("alter role current_user reset synchronous_commit");
    }

    /// A year of rows in a minute is faster than the database looks by itself; plans made for empty tables would stay.
    void analyse() {
        sql("analyze");
    }

    interface Hurry extends AutoCloseable {

        @Override
        void close();
    }

    private void owner(String sql) {
        sql(sql);
        pool.flush(FlushMode.GRACEFUL);
    }

    private void sql(String sql) {
        try (var connection = flyway.getConfiguration().getDataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("could not run: " + sql, e);
        }
    }
}
