package cn.jifenbu.web.health;

import static cn.jifenbu.testing.TestLogin.as;
import static cn.jifenbu.testing.TestLogin.asWithKey;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A standby, a database set read-only, a full disk: who reads notices nothing, who writes is told why, and nobody has to
/// restart anything.
@QuarkusTest
class DatabaseCannotBeWrittenTest {

    private static final String WHY = "checks.find { it.name == 'writes' }.data.code";
    /// A session begun while the database was read-only is left at the next refusal, at most once a second.
    private static final Duration HEALS_WITHIN = Duration.ofSeconds(10);

    @Inject VillageFixture villages;
    @Inject AgroalDataSource pool;

    VillageId village;
    String coordinator;

    @BeforeEach
    void aCoordinator() {
        village = villages.found();
        villages.staff(village, Role.COORDINATOR, "xie" + village);
        coordinator = TestLogin.staffToken("xie" + village);
        health("ready").statusCode(200);
    }

    /// No session that has seen the fault is left to the tests that follow.
    @AfterEach
    void newSessions() {
        pool.flush(FlushMode.ALL);
    }

    private static ValidatableResponse health(String what) {
        return given().get("/q/health/" + what).then();
    }

    private Response enter(UUID key) {
        return asWithKey(coordinator, key).body(Map.of("channel", "OFFLINE", "ruleId", "r12", "householdId",
                household(), "happenedOn", "2026-03-09")).post("/api/v1/villages/" + village + "/claims");
    }

    private String household;

    private String household() {
        if (household == null) household = villages.household(village).toString();
        return household;
    }

    private static void change(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private void readsGoOnAndTheReasonIsTold(String code) {
        health("ready").statusCode(503).body(WHY, equalTo(code));
        health("live").statusCode(200);
        health("group/reads").statusCode(200);
        as(coordinator).get("/api/v1/villages/" + village + "/households").then().statusCode(200);
        as(coordinator).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void whatIsReadOnlyIsReadUntilItCanBeWrittenAgain() throws SQLException {
        household();
        var key = UUID.randomUUID();
        try (var owner = TestDatabase.asOwner()) {
            change(owner, "alter role current_user set default_transaction_read_only = on");
            try {
                pool.flush(FlushMode.ALL);
                readsGoOnAndTheReasonIsTold("database-read-only");
                enter(key).then().statusCode(503).header("Retry-After", "3").body("code", equalTo("database-read-only"))
                        .body("detail", containsString("查询照常"));
                given().contentType(ContentType.JSON).body(Map.of("username", "xie" + village, "password", TestLogin.PASSWORD))
                        .post("/api/v1/auth/staff/token").then().statusCode(503).body("code", equalTo("database-read-only"));
            } finally {
                change(owner, "alter role current_user reset default_transaction_read_only");
            }
        }
        var answer = enter(key);
        for (var end = Instant.now().plus(HEALS_WITHIN); answer.statusCode() == 503 && Instant.now().isBefore(end);)
            answer = enter(key);
        answer.then().statusCode(201);
        while (given().get("/q/health/ready").statusCode() != 200) as(coordinator).get("/api/v1/me").then().statusCode(200);
        health("ready").body(WHY, equalTo(null));
    }

    @Test
    void aFullDiskIsRememberedUntilThereIsRoom() {
        household();
        var key = UUID.randomUUID();
        TestDatabase.change("""
                create function no_room() returns trigger language plpgsql as
                'begin raise exception ''no room'' using errcode = ''53100''; end';
                create trigger no_room before insert on idempotent_reply for each row execute function no_room()""");
        try {
            health("ready").statusCode(200);
            enter(key).then().statusCode(503).header("Retry-After", "3").body("code", equalTo("disk-full"))
                    .body("detail", containsString("这次没有做任何改动"));
            readsGoOnAndTheReasonIsTold("disk-full");
        } finally {
            TestDatabase.change("drop function no_room cascade");
        }
        health("ready").statusCode(200);
        enter(key).then().statusCode(201);
    }
}
