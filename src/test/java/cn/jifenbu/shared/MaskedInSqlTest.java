package cn.jifenbu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MaskedInSqlTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"冉光明", "冉", "龙·娜", "龙·娜·丽", "·娜", "𠮷田", "𠮷·田", "Ann Lee"})
    void theDatabaseMasksANameAsWeDo(String name) throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner
                        .prepareStatement(
                                "select " + Masking.nameInSql("name") + " from (values (cast(? as text))) t (name)")) {
            statement.setString(1, name);
            var row = statement.executeQuery();
            row.next();
            assertThat(row.getString(1)).isEqualTo(name == null ? "*" : Masking.name(name));
        }
    }
}
