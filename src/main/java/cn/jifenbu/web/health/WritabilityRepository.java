package cn.jifenbu.web.health;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;

/// Asked by the probes, outside of any transaction of a request.
@ApplicationScoped
class WritabilityRepository {

    private static final String DISK_FULL = "53100";
    /// As much as makes any table grow, and too varied to be packed.
    private static final String GROW = """
            insert into idempotent_reply (village_id, person_id, key, request_hash, status, body, recorded_at)
            select 0, gen_random_uuid(), 'probe', '', 503, string_agg(gen_random_uuid()::text, ''), now()
            from generate_series(1, 2000)""";

    private final AgroalDataSource database;

    WritabilityRepository(AgroalDataSource database) {
        this.database = database;
    }

    /// On a standby too.
    boolean isReadOnly() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select current_setting('transaction_read_only') = 'on'");
                var answer = query.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /// Tries with a row of 70 KB in the table that every write of the API goes to, and takes it back.
    boolean hasRoom() {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            return takes(connection);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static boolean takes(Connection connection) throws SQLException {
        try (var row = connection.prepareStatement(GROW)) {
            row.executeUpdate();
            return true;
        } catch (SQLException e) {
            if (DISK_FULL.equals(e.getSQLState())) return false;
            throw e;
        } finally {
            connection.rollback();
        }
    }
}
