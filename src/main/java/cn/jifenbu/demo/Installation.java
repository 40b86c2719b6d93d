package cn.jifenbu.demo;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/// The database while the demo township is loaded into it.
@ApplicationScoped
class Installation {

    private final Flyway flyway;
    private final AgroalDataSource pool;

    Installation(Flyway flyway, AgroalDataSource pool) {
        this.flyway = flyway;
        this.pool = pool;
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
