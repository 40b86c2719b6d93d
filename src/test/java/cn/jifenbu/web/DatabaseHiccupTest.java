package cn.jifenbu.web;

import static cn.jifenbu.testing.TestLogin.asWithKey;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.SqlConnection;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import cn.jifenbu.village.VillageLock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the client sees, and what the neighbours see, when a connection to the database ends at the worst moment.
@QuarkusTest
class DatabaseHiccupTest {

    private static final Duration ANOTHER_WRITES_AGAIN = Duration.ofSeconds(15);

    @Inject VillageFixture villages;
    @Inject AgroalDataSource pool;

    VillageId village;
    String coordinator;
    Map<String, Object> meeting;

    @BeforeEach
    void aCoordinator() {
        village = villages.found();
        var household = villages.household(village);
        villages.staff(village, Role.COORDINATOR, "xie" + village);
        coordinator = TestLogin.staffToken("xie" + village);
        meeting = Map.of("channel", "OFFLINE", "ruleId", "r12", "householdId", household.toString(), "happenedOn", "2026-03-09",
                "note", "开会");
        TestDatabase.change("""
                create function hang_up() returns trigger language plpgsql security definer as
                'begin perform pg_terminate_backend(pg_backend_pid()); return new; end'""");
    }

    @AfterEach
    void nobodyHangsUp() {
        TestDatabase.change("drop function hang_up cascade");
    }

    private static void hangUpAtCommitOf(String table) {
        TestDatabase.change("create constraint trigger hang_up after insert on " + table
                + " deferrable initially deferred for each row execute function hang_up()");
    }

    private Response enter(UUID key) {
        return asWithKey(coordinator, key).body(meeting).post("/api/v1/villages/" + village + "/claims");
    }

    private Response logIn() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", "xie" + village, "password", TestLogin.PASSWORD)).post("/api/v1/auth/staff/token");
    }

    @Test
    void whoseCommitWasNotAnsweredSendsAgainWithTheSameKey() {
        var key = UUID.randomUUID();
        hangUpAtCommitOf("claim");
        enter(key).then().statusCode(503).header("Retry-After", "3").body("code", equalTo("outcome-unknown"));
        TestDatabase.change("drop trigger hang_up on claim");
        enter(key).then().statusCode(201);
    }

    @Test
    void aLogInWhoseCommitWasNotAnsweredIsTriedAgain() {
        hangUpAtCommitOf("login_session");
        logIn().then().statusCode(503).header("Retry-After", "3").body("code", equalTo("outcome-unknown"));
        TestDatabase.change("drop trigger hang_up on login_session");
        logIn().then().statusCode(200);
    }

    /// A replica that freezes, or whose host is gone, in the middle of a write: its session says nothing more.
    @Test
    void whoFallsSilentWithAVillagesLockLosesItAndAnotherWrites() throws SQLException {
        enter(UUID.randomUUID()).then().statusCode(201);
        var key = UUID.randomUUID();
        try (var silent = pool.getConnection()) {
            silent.setAutoCommit(false);
            VillageLock.lock(new SqlConnection(silent), village.value());
            long since = System.nanoTime();
            var answer = enter(key);
            assertThat(answer.statusCode()).as("while the lock is held").isEqualTo(503);
            while (answer.statusCode() == 503 && waited(since).compareTo(ANOTHER_WRITES_AGAIN) < 0) answer = enter(key);
            assertThat(answer.statusCode()).as("after " + waited(since)).isEqualTo(201);
            assertThat(isEnded(silent)).isTrue();
        }
    }

    private static Duration waited(long since) {
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private static boolean isEnded(Connection connection) {
        try (var statement = connection.createStatement()) {
            return !statement.execute("select 1");
        } catch (SQLException e) {
            return true;
        }
    }
}
