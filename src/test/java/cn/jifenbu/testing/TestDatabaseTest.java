package cn.jifenbu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TestDatabaseTest {

    @Inject DataSource database;

    @Test
    void testsRunOnARealPostgreSQL18AsAnOwnerThatMayCreateRoles() throws SQLException {
        try (var connection = database.getConnection(); var sql = connection.createStatement()) {
            var row = sql.executeQuery("""
                    select current_setting('server_version_num')::int / 10000, rolcreaterole, rolsuper
                    from pg_roles where rolname = session_user""");
            row.next();
            assertThat(row.getInt(1)).isEqualTo(18);
            assertThat(row.getBoolean(2)).isTrue();
            assertThat(row.getBoolean(3)).isFalse();
        }
    }
}
