package cn.jifenbu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What V001 and those after it must keep, so that the schema also runs on Citus and history stays history.
@QuarkusTest
class SchemaRulesTest {

    /// Reference tables, what is no village's own (people, the installation) and Flyway's book. The rest belongs to a village.
    private static final String PLATFORM = """
            ('county', 'township', 'person', 'role_grant', 'login_session', 'installation', 'consent', 'webhook',
            'sign_on_attempt', 'launch_token', 'flyway_schema_history')""";
    private static final String TENANT = "(select oid, relname from pg_class where relnamespace = 'public'::regnamespace"
            + " and relkind = 'r' and relname not in " + PLATFORM + ") t";
    private static final List<String> HISTORY = List.of("entry", "claim_step", "notice_line", "seal", "event", "audit_entry");

    @Test
    void everyTableOfAVillageHasVillageIdNotNullAndAPrimaryKey() throws SQLException {
        assertThat(list("select relname from " + TENANT + """
                 where not exists (select from pg_attribute a where attrelid = t.oid and attname = 'village_id'
                   and attnotnull and atttypid = 'bigint'::regtype)
                or not exists (select from pg_index where indrelid = t.oid and indisprimary)""")).isEmpty();
        assertThat(list("select relname from " + TENANT)).contains("entry", "account", "claim", "household");
    }

    /// Citus keeps a key unique, and follows a foreign key, only inside one village.
    @Test
    void everyKeyOfAVillageTableBeginsWithTheVillage() throws SQLException {
        assertThat(list("select i.indexrelid::regclass::text from " + TENANT + """
                 join pg_index i on i.indrelid = t.oid and i.indisunique
                where (select attname from pg_attribute where attrelid = t.oid and attnum = i.indkey[0])
                  is distinct from 'village_id'""")).isEmpty();
    }

    @Test
    void foreignKeysStayInTheVillageOrPointAtAReferenceTable() throws SQLException {
        assertThat(list("select c.conrelid::regclass || '.' || conname from " + TENANT + """
                 join pg_constraint c on c.conrelid = t.oid and c.contype = 'f'
                where confrelid not in ('county'::regclass, 'township'::regclass)
                  and ((select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) <> 'village_id'
                    or (select attname from pg_attribute where attrelid = confrelid and attnum = confkey[1]) <> 'village_id')
                """)).isEmpty();
    }

    @Test
    void noTableNumbersItselfBySequence() throws SQLException {
        assertThat(list("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'"))
                .isEmpty();
    }

    @Test
    void historyIsGuardedByTriggersThatFireInEverySession() throws SQLException {
        assertThat(list("""
                select tgrelid::regclass::text from pg_trigger
                where tgfoid = 'refuse_to_rewrite_history'::regproc and tgenabled = 'A' order by 1""")).containsAll(HISTORY);
    }

    @Test
    void notEvenTheOwnerRewritesHistoryInPassing() throws SQLException {
        for (var table : HISTORY) {
            for (var sql : List.of("update %s set village_id = village_id", "delete from %s", "truncate %s cascade")) {
                try (var owner = TestDatabase.asOwner(); var statement = owner.createStatement()) {
                    assertThatThrownBy(() -> statement.execute(sql.formatted(table))).as(sql.formatted(table))
                            .hasMessageContaining("append-only").extracting("SQLState").isEqualTo("23001");
                }
            }
        }
    }

    /// Also for tables that features add: whatever is guarded by the trigger is not granted either.
    @Test
    void theServiceHasNoRightToRewriteHistory() throws SQLException {
        assertThat(list("""
                select distinct tgrelid::regclass || ' ' || privilege from pg_trigger,
                  unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) privilege
                where tgfoid = 'refuse_to_rewrite_history'::regproc
                  and has_table_privilege('jifenbu_app', tgrelid, privilege)""")).isEmpty();
    }

    @Test
    void theServiceOwnsNothingAndMayNotDeleteAccounts() throws SQLException {
        assertThat(list("select relname from pg_class where relowner = 'jifenbu_app'::regrole")).isEmpty();
        assertThat(list("""
                select relname || ' ' || privilege from pg_class, unnest(array['DELETE', 'TRUNCATE']) privilege
                where relname in ('account', 'account_year', 'hold', 'claim', 'village_head', 'household', 'idempotent_reply')
                  and has_table_privilege('jifenbu_app', oid, privilege)""")).isEmpty();
    }

    private static List<String> list(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var owner = TestDatabase.asOwner(); var statement = owner.createStatement()) {
            var rows = statement.executeQuery(sql);
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }
}
