package cn.jifenbu.dividend.run;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.jifenbu.dividend.DividendFixture;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the edge of the dividend takes, repeats and refuses.
@QuarkusTest
class DividendWebTest {

    @Inject VillageFixture villages;
    @Inject DividendFixture yearEnd;
    @Inject PrepareDividendRun prepare;
    @Inject FreezeDividendRun freeze;
    @Inject CheckDividendRun check;
    @Inject PublishDividendRun publish;

    VillageId village;
    String path;
    DividendFixture.Staff staff;
    HouseholdId household;
    String clerk;

    @BeforeEach
    void aHouseholdWithPoints() {
        yearEnd.on(LocalDate.of(2026, 1, 20));
        village = villages.found();
        path = "/api/v1/villages/" + village;
        staff = yearEnd.staff(village);
        household = yearEnd.householdWith(village, 7, 2025);
        clerk = login(Role.VILLAGE_ADMIN);
    }

    @Test
    void anIncomeShowsThePhotosItRestsOn() throws IOException {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        var photo = given().header("Authorization", "Bearer " + clerk).header("Idempotency-Key", UUID.randomUUID())
                .contentType("multipart/form-data").multiPart("file", "x.png", bytes.toByteArray(), "image/png")
                .post(path + "/evidence").then().statusCode(201).extract().<String>path("id");
        as(clerk).body(withPhoto(UUID.randomUUID().toString())).put(path + "/incomes/2025").then().statusCode(404)
                .body("code", equalTo("unknown-evidence"));
        as(clerk).body(withPhoto(photo)).put(path + "/incomes/2025").then().statusCode(201)
                .body("attachments", contains(photo));
        as(clerk).get(path + "/incomes/2025").then().statusCode(200).body("attachments", contains(photo));
    }

    private static String withPhoto(String photo) {
        return "{\"amountFen\": 500, \"resolution\": \"决议1号\", \"attachments\": [\"" + photo + "\"]}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"amountFen | 1.5", "amountFen | 1e3", "amountFen | \"100\"",
            "amountFen | 0", "amountFen | -1", "amountFen | 9007199254740992", "amountFen | 99999999999999999999",
            "amountFen | null", "amountFen | true", "resolution | \"  \"", "resolution | 7", "resolution | null",
            "approvedBy | \"x\"", "items | 3", "items[0].item | [{\"item\": \"\", \"amountFen\": 1}]",
            "items[0].amountFen | [{\"item\": \"a\", \"amountFen\": -1}]",
            "items[0].more | [{\"item\": \"a\", \"amountFen\": 1, \"more\": 2}]"})
    void aFieldThatIsWrongIsNamed(String field, String value) {
        var name = field.replaceFirst("\\[.*", "");
        var body = new StringBuilder("{\"" + name + "\": " + value);
        if (!name.equals("amountFen")) body.append(", \"amountFen\": 1");
        if (!name.equals("resolution")) body.append(", \"resolution\": \"决议\"");
        as(clerk).body(body + "}").put(path + "/incomes/2025").then().statusCode(400).body("code", equalTo("invalid-fields"))
                .body("errors.field", hasItem(endsWith(field)));
        as(clerk).get(path + "/incomes/2025").then().statusCode(404).body("code", equalTo("unknown-income"));
    }

    @Test
    void itemsThatDoNotAddUpAndYearsOutOfRangeAreRefusedWithTheFieldNamed() {
        as(clerk).body("{\"amountFen\": 5, \"resolution\": \"决议\", \"items\": [{\"item\": \"a\", \"amountFen\": 4}]}")
                .put(path + "/incomes/2025").then().statusCode(422).body("code", equalTo("items-do-not-add-up"))
                .body("errors.field", contains("items")).body("detail", containsString("0.04 元"));
        for (int year : new int[]{0, 1999, 2027}) {
            as(clerk).body(income(5)).put(path + "/incomes/" + year).then().statusCode(422)
                    .body("code", equalTo("year-out-of-range")).body("errors.field", contains("year"));
            as(clerk).body("{\"year\": " + year + "}").post(path + "/dividend-runs").then().statusCode(422)
                    .body("code", equalTo("year-out-of-range"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2025\"", "2025.0", "null", "99999999999", "2025, \"state\": \"CLOSED\""})
    void aRunIsOpenedOnlyForAPlainYear(String year) {
        as(clerk).body("{\"year\": " + year + "}").post(path + "/dividend-runs").then().statusCode(400)
                .body("code", equalTo("invalid-fields"));
        as(clerk).body("{\"year\": 2025}").post(path + "/dividend-runs?dryRun=yes").then().statusCode(400);
        as(clerk).get(path + "/dividend-runs").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"results\": []}", "{\"results\": [null]}", "{}", "{\"results\": [{\"result\": \"PAID\"}]}",
            "{\"results\": [{\"householdId\": \"x\", \"result\": \"PAID\"}]}",
            "{\"results\": [{\"householdId\": \"00000000-0000-0000-0000-000000000001\", \"result\": \"PENDING\"}]}",
            "{\"results\": [{\"householdId\": \"00000000-0000-0000-0000-000000000001\", \"result\": 0}]}"})
    void paymentResultsThatCannotBeReadAreRefusedWhole(String body) {
        as(clerk).body(body).post(path + "/dividend-runs/" + onNotice() + "/payments").then().statusCode(400)
                .body("code", equalTo("invalid-fields"));
    }

    @Test
    void otherKnobsAreTriedAndNeverStored() {
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
        as(clerk).body("{\"year\": 2025, \"incomeFen\": 1000, \"knobs\": {\"rateBp\": 1000, \"base\": \"BALANCE\"}}")
                .post(path + "/dividend-runs?dryRun=true").then().statusCode(200).body("poolFen", equalTo(100))
                .body("shares[0].amountFen", equalTo(100));
        as(clerk).body("{\"year\": 2025, \"knobs\": {\"floorFen\": 2, \"ceilingFen\": 1}}")
                .post(path + "/dividend-runs?dryRun=true").then().statusCode(400)
                .body("errors.field", hasItem("knobs.ceilingFen"));
        as(clerk).body("{\"year\": 2025, \"knobs\": {\"rateBp\": 1000}}").post(path + "/dividend-runs").then().statusCode(422)
                .body("code", equalTo("knobs-only-in-preview"));
        as(clerk).get(path + "/dividend-runs").then().body("items", hasSize(0));
    }

    @Test
    void anAdjustmentSaysWhyAndAYearsRunDoesNot() {
        for (var body : new String[]{"{\"year\": 2025, \"kind\": \"ADJUSTMENT\"}", "{\"year\": 2025, \"reason\": \"x\"}",
                "{\"year\": 2025, \"kind\": \"ADJUSTMENT\", \"reason\": \" \"}"}) {
            as(clerk).body(body).post(path + "/dividend-runs").then().statusCode(422)
                    .body("code", equalTo("adjustment-needs-reason")).body("errors.field", hasItem("reason"));
        }
    }

    @Test
    void theLargestIncomeIsSharedToTheFen() {
        yearEnd.approvedIncome(village, 2025, 9_007_199_254_740_991L, staff);
        long pool = as(clerk).body("{\"year\": 2025}").post(path + "/dividend-runs?dryRun=true").then().statusCode(200)
                .body("id", nullValue()).body("shares", hasSize(1)).extract().jsonPath().getLong("poolFen");
        assertThat(pool).isEqualTo(450_359_962_737_049L);
    }

    @Test
    void aRepeatedRequestGetsTheFirstReplyAndAnotherBodyIsRefused() {
        var key = UUID.randomUUID();
        for (String replayed : new String[]{null, "true"}) {
            send(clerk, key).body(income(5)).put(path + "/incomes/2025").then().statusCode(201).body("versionNo", equalTo(1))
                    .header("Idempotency-Replayed", equalTo(replayed));
        }
        send(clerk, key).body(income(6)).put(path + "/incomes/2025").then().statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        var run = UUID.randomUUID();
        String first = send(clerk, run).body("{\"year\": 2025}").post(path + "/dividend-runs").then().statusCode(201).extract()
                .path("id");
        send(clerk, run).body("{\"year\": 2025}").post(path + "/dividend-runs").then().statusCode(201).body("id",
                equalTo(first));
    }

    @Test
    void ofTwoPeopleOnOneStepAtTheSameMomentTheOtherGetsTheState() throws Exception {
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
        var run = prepare.prepare(village, 2025, staff.clerk()).id();
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var replies = Stream.of(clerk, login(Role.VILLAGE_ADMIN)).map(token -> threads.submit(() -> {
                start.await();
                return as(token).post(path + "/dividend-runs/" + run + "/freeze").then().extract();
            })).toList();
            var both = Stream.of(replies.get(0).get(), replies.get(1).get()).toList();
            assertThat(both).extracting(r -> r.statusCode()).containsExactlyInAnyOrder(200, 409);
            var refused = both.stream().filter(r -> r.statusCode() == 409).findFirst().orElseThrow();
            assertThat(refused.<String>path("code")).isEqualTo("wrong-run-state");
            assertThat(refused.<String>path("detail")).contains("FROZEN");
        }
    }

    @Test
    void everyoneDoesOnlyWhatTheirPlaceAllows() {
        var coordinator = login(Role.COORDINATOR);
        as(coordinator).body(income(5)).put(path + "/incomes/2025").then().statusCode(403);
        as(coordinator).get(path + "/incomes").then().statusCode(403);
        as(coordinator).get(path + "/dividend-runs").then().statusCode(403);
        as(clerk).post(path + "/dividend-runs/" + UUID.randomUUID() + "/check").then().statusCode(403);
        as(login(Role.AUDITOR)).body("{\"year\": 2025}").post(path + "/dividend-runs").then().statusCode(403);
        as(login(Role.AUDITOR)).get(path + "/dividend-runs").then().statusCode(200);
        as(clerk).post(path + "/dividend-runs/" + UUID.randomUUID() + "/freeze").then().statusCode(404)
                .body("code", equalTo("unknown-run"));
        var other = villages.found();
        as(clerk).body(income(5)).put("/api/v1/villages/" + other + "/incomes/2025").then().statusCode(403);
        given().contentType(ContentType.JSON).get(path + "/dividend-runs").then().statusCode(401);
    }

    @Test
    void aHouseholdReadsItsOwnDividendAndNoOther() {
        onNotice();
        var neighbour = yearEnd.householdWith(village, 3, 2025);
        villages.head(village, household);
        var token = TestLogin.villagerToken(villages.codeOf(village, household));
        as(token).get(path + "/households/" + household + "/dividends").then().statusCode(200)
                .body("items[0].amountFen", equalTo(5000)).body("items[0].totalMerit", equalTo(7));
        as(token).get(path + "/households/" + neighbour + "/dividends").then().statusCode(403);
        as(token).get(path + "/dividend-runs").then().statusCode(403);
    }

    @Test
    void sharesComeInPagesAndTheBoardWhole() {
        for (int i = 0; i < 4; i++) yearEnd.householdWith(village, 7, 2025);
        var run = onNotice();
        var shares = path + "/dividend-runs/" + run + "/shares";
        String next = as(clerk).get(shares + "?limit=2").then().body("items.shareNo", contains(1, 2)).extract().path("next");
        as(clerk).get(shares + "?limit=3&cursor=" + next).then().body("items.shareNo", contains(3, 4, 5))
                .body("next", nullValue());
        as(clerk).get(shares + "?cursor=999999999999999999").then().statusCode(200).body("items", hasSize(0));
        as(clerk).get(shares + "?cursor=x").then().statusCode(400);
        as(clerk).get(shares + "?payment=LOST").then().statusCode(400);
        given().get("/api/v1/public/villages/" + village + "/dividend-notices").then().statusCode(200)
                .body("items[0].lines.amountFen", contains(1000, 1000, 1000, 1000, 1000)).body("next", nullValue());
        given().get("/api/v1/public/villages/" + village + "/dividend-notices?cursor=2025").then().statusCode(200)
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "510000009999", "0", "51000000100100"})
    void aBoardOfNoVillageIsUnknown(String code) {
        given().get("/api/v1/public/villages/" + code + "/dividend-notices").then().statusCode(404)
                .body("code", equalTo("unknown-village"));
    }

    UUID onNotice() {
        yearEnd.approvedIncome(village, 2025, 100_000, staff);
        var run = prepare.prepare(village, 2025, staff.clerk()).id();
        freeze.freeze(village, run, staff.clerk());
        check.check(village, run, staff.township());
        return publish.publish(village, run, staff.clerk()).id();
    }

    static String income(long fen) {
        return "{\"amountFen\": " + fen + ", \"resolution\": \"决议1号\"}";
    }

    static io.restassured.specification.RequestSpecification send(String token, UUID key) {
        return given().contentType(ContentType.JSON).header("Authorization", "Bearer " + token).header("Idempotency-Key", key);
    }

    String login(Role role) {
        var name = "w" + UUID.randomUUID();
        villages.staff(village, role, name);
        return TestLogin.staffToken(name);
    }
}
