package cn.jifenbu.demo;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.redemption.reports.HandOverReport;
import cn.jifenbu.redemption.reports.ReportPeriod;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.NumbersOfPeople;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.verifier.DividendCheckers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The demo township as its API shows it: the source's figures, exactly, and something in every queue.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoYearTest {

    @Inject PlayedYear year;
    @Inject HandOverReport handOvers;

    String township;

    @BeforeEach
    void theYearIsOver() {
        year.lookAtIt();
    }

    @Test
    void theYearIsExactlyWhatTheSourceReports() {
        var dashboard = get("/api/v1/townships/500243999/dashboard");
        assertThat(dashboard.getInt("year")).isEqualTo(2025);
        assertThat(dashboard.getLong("offline.claims")).isEqualTo(912);
        assertThat(dashboard.getLong("offline.points")).isEqualTo(9_401);
        assertThat(dashboard.getLong("online.claims")).isEqualTo(5_127);
        assertThat(dashboard.getLong("online.points")).isEqualTo(30_332);
        assertThat(dashboard.getLong("redemptions")).isGreaterThanOrEqualTo(2_000);
        assertThat(dashboard.getLong("households")).isEqualTo(1_842);
        assertThat(dashboard.getList("byVillage")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203, 204, 205})
    void everyVillagesLedgerVerifiesAndItsDividendIsFivePercentToTheFen(long suffix) {
        var village = "/api/v1/villages/500243999" + suffix;
        assertThat(get(village + "/ledger/verification").getBoolean("valid")).isTrue();
        var run = get(village + "/dividend-runs").getMap("items[0]");
        long income = ((Number) run.get("incomeFen")).longValue();
        assertThat(((Number) run.get("poolFen")).longValue()).isEqualTo(income * 5 / 100);
        long paid = 0;
        String cursor = "";
        do {
            var page = get(village + "/dividend-runs/" + run.get("id") + "/shares?limit=200" + cursor);
            paid += page.getList("items.amountFen", Long.class).stream().mapToLong(Long::longValue).sum();
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (cursor != null);
        assertThat(paid).isEqualTo(income * 5 / 100);
        var proof = as(township).get(village + "/dividend-runs/" + run.get("id") + "/proof").then().statusCode(200).extract()
                .asString();
        DividendCheckers.ask(proof).isRight();
        var sheet = as(token("cun" + suffix % 100)).get(village + "/dividend-runs/" + run.get("id") + "/signature-sheet").then()
                .statusCode(200).extract().asString();
        assertThat(sheet).contains("第 1 页 共").contains("全村合计 " + BigDecimal.valueOf(paid, 2).toPlainString() + " 元");
        assertThat(run.get("state")).isEqualTo(suffix == 205 ? "PAYING" : "CLOSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"firstCheck", "approval", "notice", "onNotice", "objections", "returned", "orders", "bindings",
            "feedback"})
    void somethingWaitsInEveryQueueOfEveryVillage(String queue) {
        for (long suffix = 201; suffix <= 205; suffix++) {
            var dashboard = get("/api/v1/villages/500243999" + suffix + "/dashboard");
            assertThat(dashboard.getLong("waiting." + queue)).as("%s in %d", queue, suffix).isPositive();
        }
    }

    @Test
    void theChartsAddUpToTheYearsFigures() {
        for (long suffix = 201; suffix <= 205; suffix++) {
            var village = "/api/v1/villages/500243999" + suffix;
            var figures = get(village + "/dashboard?year=2025");
            var cells = get(village + "/dashboard/deeds?year=2025").<Map<String, Object>>getList("cells");
            for (var channel : List.of("OFFLINE", "ONLINE")) {
                long points = cells.stream().filter(c -> c.get("channel").equals(channel)).mapToLong(c -> (int) c.get("points"))
                        .sum();
                assertThat(points).isEqualTo(figures.getLong("figures." + channel.toLowerCase() + ".points"));
            }
        }
    }

    /// Points spent, stock gone and the lists that were signed are three tellings of one story.
    @Test
    void theYearsRedemptionsReconcileToZeroDifference() throws SQLException {
        long redemptions = 0;
        for (long suffix = 201; suffix <= 205; suffix++) {
            long village = 500_243_999_000L + suffix;
            var year = new ReportPeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
            var list = handOvers.sheet(new VillageId(village), year);
            assertThat(list.total().get(5)).as("pieces").isEqualTo(-one("select sum(quantity) from stock_movement where "
                    + "village_id = %d and kind in ('HAND_OVER', 'RETURN')".formatted(village)));
            assertThat(list.total().get(6)).as("points").isEqualTo(-one("select sum(points) from entry where "
                    + "village_id = %d and kind in ('REDEEM', 'RETURN')".formatted(village)));
            assertThat(
                    one("select sum(abs(g.stock - m.moved)) from goods g join (select village_id, goods_id, sum(quantity) moved"
                            + " from stock_movement group by 1, 2) m on m.village_id = g.village_id and m.goods_id = g.id"
                            + " where g.village_id = " + village))
                    .as("stock").isZero();
            assertThat(one("select sum(held) - (select coalesce(sum(points), 0) from redemption_order where state = 'HELD' and"
                    + " village_id = a.village_id) from account a where village_id = %d group by village_id"
                            .formatted(village)))
                    .as("held").isZero();
            redemptions += list.rows().size();
        }
        assertThat(redemptions).isEqualTo(get("/api/v1/townships/500243999/dashboard").getLong("redemptions"))
                .isGreaterThanOrEqualTo(2_000);
    }

    static long one(String sql) throws SQLException {
        try (var owner = TestDatabase.asOwner(); var statement = owner.createStatement()) {
            var row = statement.executeQuery(sql);
            row.next();
            return row.getLong(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECORDED", "SERVED", "RECTIFYING", "WAIVED", "HALVED", "ON_NOTICE", "DISPUTED", "POSTED"})
    void thereIsADeductionInEveryState(String state) {
        assertThat(get("/api/v1/villages/500243999203/deductions?state=" + state).getList("items")).as(state).isNotEmpty();
    }

    @Test
    void somethingWaitsForTheTownshipAndOnPaper() {
        var village = "/api/v1/villages/500243999202";
        assertThat(get(village + "/catalogue-versions").getList("items.state", String.class)).containsExactly("DRAFT",
                "SUBMITTED", "RETURNED");
        assertThat(get(village + "/policy-versions?state=SUBMITTED").getList("items")).hasSize(1);
        assertThat(get(village + "/review-queue?work=FIRST_CHECK&limit=200").getList("items.photoSeenBefore", Boolean.class))
                .contains(true, false);
        assertThat(get(village + "/paper-forms").getInt("items[0].out")).isEqualTo(8);
        assertThat(get(village + "/review-covers").getList("items")).hasSize(1);
    }

    /// The year under its own rules is the year.
    @Test
    void aDraftOfTheSameRulesChangesNobodysPoints() {
        var village = "/api/v1/villages/500243999202";
        var draft = get(village + "/catalogue-versions?state=SUBMITTED").getString("items[0].id");
        var played = as(township).post(village + "/catalogue-versions/" + draft + "/simulate?year=2025").then().statusCode(200)
                .extract().jsonPath();
        assertThat(played.getInt("claims")).isGreaterThan(900);
        assertThat(played.getLong("before")).isEqualTo(played.getLong("after")).isPositive();
        assertThat(played.getList("households")).isEmpty();
    }

    @Test
    void noPageNoExportAndNoLogOfTheYearShowsAWholeNumber() throws IOException {
        var look = new DemoNumbers(Map.of("nobody", "", "xiang", token("xiang"), "jian", token("jian"), "cun1", token("cun1"),
                "xie1", token("xie1"), "dian1", token("dian1")), "500243999201");
        look.enterNumbers();
        assertThat(look.found()).isEmpty();
        assertThat(look.answered()).as("answers that were read").isGreaterThan(150);
        assertThat(NumbersOfPeople.in(Files.readString(Path.of("target/test.log")))).as("the log").isEmpty();
    }

    @Test
    void someClaimsWereReturnedRejectedAndObjectedToAlongTheWay() {
        for (var state : new String[]{"REJECTED", "WITHDRAWN", "CANCELLED"}) {
            assertThat(get("/api/v1/villages/500243999201/claims?state=" + state).getList("items")).as(state).isNotEmpty();
        }
        assertThat(get("/api/v1/villages/500243999201/objections?state=UPHELD").getList("items")).isNotEmpty();
    }

    JsonPath get(String path) {
        if (township == null) township = token("xiang");
        return as(township).get(path).then().statusCode(200).extract().jsonPath();
    }

    static String token(String username) {
        return given().contentType(ContentType.JSON)
                .body("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, DemoTownship.PASSWORD))
                .post("/api/v1/auth/staff/token").then().statusCode(200).extract().path("accessToken");
    }
}
