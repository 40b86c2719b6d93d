package cn.jifenbu.chaos;

import static cn.jifenbu.testing.TestLogin.as;
import static cn.jifenbu.testing.TestLogin.asWithKey;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.chaos.LostRepliesTest.BehindAProxy;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One answer of three to COMMIT is lost on the way to the service. Whoever repeats with the same key until there is an
/// answer has it done once. `./jifenbu chaos database` does this and worse to the built service.
@QuarkusTest
@TestProfile(BehindAProxy.class)
class LostRepliesTest {

    public static class BehindAProxy implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(ProxiedDatabase.class));
        }
    }

    private static final int CLIENTS = 4;
    private static final int TIMES_EACH = 15;
    /// A household's twelfth meeting of the year is its last that counts.
    private static final int HOUSEHOLDS = 6;

    @Inject VillageFixture villages;

    VillageId village;
    final List<String> households = new ArrayList<>();
    final AtomicInteger turn = new AtomicInteger();
    final Map<String, AtomicInteger> faults = new ConcurrentHashMap<>();

    @BeforeEach
    void aVillage() {
        village = villages.found();
        for (int i = 0; i < HOUSEHOLDS; i++) households.add(villages.household(village).toString());
        villages.staff(village, Role.COORDINATOR, "xie" + village);
    }

    @AfterEach
    void nothingIsLost() {
        HiccupProxy.cutOfHundred(0);
    }

    @Test
    void everyWriteHappensOnceAndNobodyIsToldThatItIsOurFault() throws Exception {
        var token = TestLogin.staffToken("xie" + village);
        HiccupProxy.cutOfHundred(33);
        var ids = ConcurrentCalls.run(CLIENTS, tasks(() -> claim(token, UUID.randomUUID()).path("id")));
        HiccupProxy.cutOfHundred(0);
        assertThat(faults).containsKey("outcome-unknown");
        assertThat(ids).doesNotContainNull().doesNotHaveDuplicates().hasSize(CLIENTS * TIMES_EACH);
        assertThat(count("select count(*) from claim where village_id = " + village)).isEqualTo(CLIENTS * TIMES_EACH);
    }

    @Test
    void whoOnlyReadsIsNotAskedWhetherItWasDone() {
        var token = TestLogin.staffToken("xie" + village);
        HiccupProxy.cutOfHundred(100);
        as(token).get("/api/v1/villages/" + village + "/households/" + households.getFirst() + "/account").then()
                .statusCode(503).body("code", equalTo("database-unavailable"));
    }

    @Test
    void whoLogsInAndStaysLoggedInIsNotThrownOut() throws Exception {
        HiccupProxy.cutOfHundred(33);
        var ended = ConcurrentCalls.run(CLIENTS, tasks(() -> {
            var pair = answered(() -> post("staff/token", Map.of("username", "xie" + village, "password", TestLogin.PASSWORD)));
            var old = pair.<String>path("refreshToken");
            return answered(() -> post("refresh", Map.of("refreshToken", old))).statusCode();
        }));
        assertThat(faults).containsKey("outcome-unknown");
        assertThat(ended).containsOnly(200);
    }

    private static List<Callable<Object>> tasks(Callable<Object> task) {
        var tasks = new ArrayList<Callable<Object>>();
        for (int i = 0; i < CLIENTS * TIMES_EACH; i++) tasks.add(task);
        return tasks;
    }

    private Response claim(String token, UUID key) {
        var meeting = Map.of("channel", "OFFLINE", "ruleId", "r12", "householdId",
                households.get(turn.getAndIncrement() % HOUSEHOLDS), "happenedOn", "2026-03-09");
        return answered(() -> asWithKey(token, key).body(meeting).post("/api/v1/villages/" + village + "/claims"));
    }

    private static Response post(String door, Map<String, String> body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/auth/" + door);
    }

    /// The same request until it is answered.
    private Response answered(Supplier<Response> request) {
        while (true) {
            var answer = request.get();
            if (answer.statusCode() < 500) return answer;
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isNotNull();
            faults.computeIfAbsent(answer.path("code"), c -> new AtomicInteger()).incrementAndGet();
        }
    }

    private static long count(String sql) throws SQLException {
        try (var owner = TestDatabase.asOwner(); var statement = owner.createStatement()) {
            var found = statement.executeQuery(sql);
            found.next();
            return found.getLong(1);
        }
    }
}
