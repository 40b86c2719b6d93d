package cn.jifenbu.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedDatabaseTest {

    @TempDir Path folder;

    private final List<ProcessHandle> started = new ArrayList<>();

    @AfterEach
    void leaveNoProcessBehind() {
        started.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void dataOutlivesARestart() throws Exception {
        try (var database = start(false)) {
            write(database, "第一次");
        }
        try (var database = start(false)) {
            assertThat(notes(database)).containsExactly("第一次");
        }
    }

    @Test
    void freshForgetsTheData() throws Exception {
        try (var database = start(false)) {
            write(database, "旧的");
        }
        try (var database = start(true)) {
            assertThatThrownBy(() -> notes(database)).hasMessageContaining("note");
        }
    }

    @Test
    void theOwnerMayCreateRolesButIsNoSuperuserAndNobodyElseGetsIn() throws Exception {
        try (var database = start(false)) {
            assertThat(query(database, "select rolcreaterole and not rolsuper from pg_roles where rolname = current_user"))
                    .containsExactly("t");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", ""))
                    .isInstanceOf(SQLException.class);
            assertThat(
                    query(database, "select setting from pg_settings where name in ('fsync', 'listen_addresses') order by 1"))
                    .containsExactly("127.0.0.1", "on");
        }
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefusedWithAWayOut() {
        try (var _ = start(false)) {
            assertThatThrownBy(() -> start(false)).isInstanceOf(DatabaseRefused.class)
                    .hasMessageContaining("另一个积分簿").hasMessageContaining("JIFENBU_HOME");
        }
    }

    @Test
    void whatWasCommittedOutlivesAKilledDatabase() throws Exception {
        try (var database = start(false)) {
            write(database, "已提交");
            var postgres = postgres();
            postgres.destroyForcibly();
            postgres.onExit().join();
        }
        try (var database = start(false)) {
            assertThat(notes(database)).containsExactly("已提交");
        }
    }

    @Test
    void aKilledServiceTakesItsDatabaseWithIt() throws Exception {
        var service = serviceToKill();
        var postgres = postgres();
        service.destroyForcibly();
        postgres.onExit().join();
        try (var database = start(false)) {
            assertThat(notes(database)).containsExactly("谁也不许丢");
        }
    }

    @Test
    void aDatabaseLeftRunningIsStoppedAndItsDataKept() throws Exception {
        var service = serviceToKill();
        var left = postgres();
        started.add(left);
        service.descendants().forEach(ProcessHandle::destroyForcibly);
        service.destroyForcibly().onExit().join();
        assertThat(left.isAlive()).isTrue();
        try (var database = start(false)) {
            assertThat(left.isAlive()).isFalse();
            assertThat(notes(database)).containsExactly("谁也不许丢");
        }
    }

    @Test
    void aPidFileThatNamesAStrangerAfterAPowerCutIsNoObstacle() throws Exception {
        start(false).close();
        var stranger = ProcessHandle.current();
        Files.writeString(folder.resolve("data/postmaster.pid"), stranger.pid() + "\n" + folder.resolve("data") + "\n");
        try (var database = start(false)) {
            assertThat(query(database, "select 1")).containsExactly("1");
        }
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void aHalfMadeDataFolderIsMadeAgain() throws Exception {
        Files.createDirectories(folder.resolve("data.new/base"));
        Files.writeString(folder.resolve("data.new/PG_VERSION"), "18\n");
        try (var database = start(false)) {
            assertThat(query(database, "select 1")).containsExactly("1");
        }
    }

    @Test
    void aFolderThatCannotBeIsOneSentence() throws IOException {
        var file = Files.createFile(folder.resolve("a-file"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(file, JifenbuHome.path(), false)).isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining(file.toString());
    }

    private EmbeddedDatabase start(boolean fresh) {
        return EmbeddedDatabase.start(folder, JifenbuHome.path(), fresh);
    }

    private ProcessHandle postgres() throws IOException {
        var pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private Process serviceToKill() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"),
                ServiceToKill.class.getName(), folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        started.add(process.toHandle());
        assertThat(process.inputReader().readLine()).isEqualTo("committed");
        return process;
    }

    private static void write(EmbeddedDatabase database, String note) throws SQLException {
        try (var connection = connect(database); var sql = connection.createStatement()) {
            sql.execute("create table note (text text)");
            sql.execute("insert into note values ('" + note + "')");
        }
    }

    private static List<String> notes(EmbeddedDatabase database) throws SQLException {
        return query(database, "select text from note");
    }

    private static List<String> query(EmbeddedDatabase database, String query) throws SQLException {
        try (var connection = connect(database); var sql = connection.createStatement()) {
            var rows = sql.executeQuery(query);
            var values = new ArrayList<String>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, database.password());
    }
}
