package cn.jifenbu.redemption.store;

import static cn.jifenbu.testing.TestLogin.as;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.jifenbu.redemption.ShopFixture;
import cn.jifenbu.redemption.orders.ExpireRedemptions;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RedemptionHttpTest {

    @Inject VillageFixture villages;
    @Inject ShopFixture shop;
    @Inject ExpireRedemptions expire;
    @Inject BusinessClock clock;

    VillageId village;
    HouseholdId household;
    UUID salt;
    String villager;
    String keeper;
    String here;

    @BeforeEach
    void aShopAndAVillagerWithPoints() {
        village = villages.found();
        household = villages.household(village);
        salt = shop.goods(village, "salt", 2, 50);
        shop.give(village, household, 60);
        villager = TestLogin.villagerToken(villages.codeOf(village, household));
        keeper = staff(Role.SHOPKEEPER);
        here = "/api/v1/villages/" + village;
    }

    @Test
    void anOrderIsPlacedByTheVillagerAndHandedOverByTheShopkeeper() {
        var order = as(villager).body(order(3)).post(here + "/redemptions").then().statusCode(201)
                .header("Location", matchesPattern(".*" + here + "/redemptions/[0-9a-f-]{36}"))
                .body("state", equalTo("HELD"), "points", equalTo(6), "lines[0].goodsId", equalTo(salt.toString()),
                        "lines[0].quantity", equalTo(3), "lines[0].points", equalTo(6), "pickupCode",
                        matchesPattern("[0-9]{6}"),
                        "expiresAt", notNullValue(), "orderNo", equalTo(1), "householdId", equalTo(household.toString()),
                        "villageId", equalTo(village.toString()), "channel", equalTo("ONLINE"))
                .extract();
        handOver(order.path("id"), "{\"code\":\"%s\"}".formatted((String) order.path("pickupCode"))).statusCode(200)
                .body("state", equalTo("HANDED_OVER"), "proof", equalTo("CODE"), "pickupCode", nullValue());
        handOver(order.path("id"), "{\"code\":\"%s\"}".formatted((String) order.path("pickupCode"))).statusCode(409)
                .body("code", equalTo("wrong-order-state"), "detail", equalTo("它已经交付，不能再交付。请刷新后再看。"));
        as(villager).get(here + "/households/" + household + "/account").then()
                .body("balance", equalTo(54), "held", equalTo(0));
    }

    @Test
    void thePickUpCodeIsShownToTheHouseholdOnly() {
        var order = placed(1);
        for (var path : new String[]{"/redemptions/" + order, "/redemptions?state=HELD&householdId=" + household}) {
            assertThat(as(villager).get(here + path).then().statusCode(200).extract().asString()).contains("pickupCode");
            for (var role : new Role[]{Role.SHOPKEEPER, Role.VILLAGE_ADMIN, Role.AUDITOR}) {
                assertThat(as(staff(role)).get(here + path).then().statusCode(200).extract().asString())
                        .contains(order).doesNotContain("pickupCode");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s %s", "%s-%s", " %s　%s ", "%s—%s"})
    void aCodeIsTakenAsPeopleTypeIt(String form) {
        var order = placed(1);
        var code = as(villager).get(here + "/redemptions/" + order).then().extract().<String>path("pickupCode");
        var wide = code.substring(0, 3).chars().mapToObj(c -> Character.toString(c - '0' + '０')).collect(joining());
        handOver(order, "{\"code\":\"%s\"}".formatted(form.formatted(wide, code.substring(3)))).statusCode(200);
    }

    @Test
    void fiveWrongCodesLockTheCode() {
        var order = placed(1);
        var code = as(villager).get(here + "/redemptions/" + order).then().extract().<String>path("pickupCode");
        var wrong = "{\"code\":\"%s\"}".formatted(code.equals("000000") ? "000001" : "000000");
        for (int left = 4; left >= 1; left--) {
            handOver(order, wrong).statusCode(422).contentType("application/problem+json").body("code",
                    equalTo("wrong-pickup-code"), "requestId", notNullValue(), "detail",
                    equalTo("请再核对一遍，还可以试 %d 次。".formatted(left)));
        }
        handOver(order, wrong).statusCode(409).body("code", equalTo("pickup-code-locked"));
        handOver(order, "{\"code\":\"%s\"}".formatted(code)).statusCode(409).body("code", equalTo("pickup-code-locked"));
        for (var other : new String[]{"{\"signature\":\"谢桂芳代签\"}", "{\"drawn\":\"M1 1L2 2\"}"}) {
            handOver(order, other).statusCode(409).body("code", equalTo("pickup-code-locked"));
        }
        as(keeper).post(here + "/redemptions/" + order + "/pickup-code").then().statusCode(403);
        var next = as(villager).post(here + "/redemptions/" + order + "/pickup-code").then().statusCode(200).extract()
                .<String>path("pickupCode");
        handOver(order, "{\"code\":\"%s\"}".formatted(next)).statusCode(200).body("proof", equalTo("CODE"));
    }

    @Test
    void aRepeatedRequestGetsTheFirstReplyAndDoesNothing() {
        var key = UUID.randomUUID();
        var first = keyed(key, order(2)).statusCode(201).extract();
        var second = keyed(key, order(2)).statusCode(201).header("Idempotency-Replayed", "true").extract();
        assertThat(second.asString()).isEqualTo(first.asString());
        keyed(key, order(3)).statusCode(422).body("code", equalTo("idempotency-key-reused"));
        assertThat(shop.account(village, household).held()).isEqualTo(4);
        assertThat(shop.goods(village, salt).reserved()).isEqualTo(2);
    }

    @Test
    void aRepeatedWrongCodeGetsTheFirstReplyAndCostsNoSecondTry() {
        var order = placed(1);
        var code = as(villager).get(here + "/redemptions/" + order).then().extract().<String>path("pickupCode");
        var wrong = "{\"code\":\"%s\"}".formatted(code.equals("000000") ? "000001" : "000000");
        var key = UUID.randomUUID();
        for (int i = 0; i < 9; i++) {
            TestLogin.asWithKey(keeper, key).body(wrong).post(here + "/redemptions/" + order + "/hand-over").then()
                    .statusCode(422).contentType("application/problem+json").body("detail", equalTo("请再核对一遍，还可以试 4 次。"));
        }
        handOver(order, "{\"code\":\"%s\"}".formatted(code)).statusCode(200);
    }

    @Test
    void theVillagerCancelsAndTheClockworkExpires() {
        var first = placed(1);
        as(villager).post(here + "/redemptions/" + first + "/cancel").then().statusCode(200)
                .body("state", equalTo("CANCELLED"));
        var second = placed(1);
        clock.advance(Duration.ofDays(9));
        handOver(second, "{\"signature\":\"冉光明\"}").statusCode(409).body("code", equalTo("pickup-too-late"));
        assertThat(expire.expire(village)).isOne();
        as(keeper).get(here + "/redemptions?state=EXPIRED").then().body("items.id", contains(second));
        as(villager).post(here + "/redemptions/" + second + "/cancel").then().statusCode(409)
                .body("code", equalTo("wrong-order-state"));
        assertThat(shop.account(village, household).available()).isEqualTo(60);
    }

    @Test
    void atTheCounterASignatureIsEnough() {
        var body = order(4).replace("}]}", "}],\"signature\":\"冉光明按手印，纸单12\"}");
        as(keeper).body(body).post(here + "/counter-redemptions").then().statusCode(201).body("state", equalTo("HANDED_OVER"),
                "channel", equalTo("COUNTER"), "proof", equalTo("SIGNATURE"), "pickupCode", nullValue());
        as(keeper).body(order(4)).post(here + "/counter-redemptions").then().statusCode(422)
                .body("code", equalTo("no-proof-of-hand-over"));
        as(villager).body(body).post(here + "/counter-redemptions").then().statusCode(403);
        assertThat(shop.account(village, household).balance()).isEqualTo(52);
    }

    @Test
    void anotherHouseholdAnotherVillageAndNobodyAreRefusedAlike() {
        var order = placed(1);
        var neighbour = TestLogin.villagerToken(villages.codeOf(village, villages.household(village)));
        var elsewhere = villages.found();
        var stranger = TestLogin.villagerToken(villages.codeOf(elsewhere, villages.household(elsewhere)));
        for (var token : new String[]{neighbour, stranger}) {
            for (var id : new String[]{order, UUID.randomUUID().toString()}) {
                as(token).get(here + "/redemptions/" + id).then().statusCode(403).body("code", equalTo("out-of-scope"));
                as(token).post(here + "/redemptions/" + id + "/cancel").then().statusCode(403);
            }
            as(token).body(order(1)).post(here + "/redemptions").then().statusCode(403);
            as(token).get(here + "/redemptions?householdId=" + household).then().statusCode(403);
            as(token).get(here + "/shop?householdId=" + household).then().statusCode(403);
        }
        as(neighbour).get(here + "/redemptions").then().statusCode(200).body("items", hasSize(0));
        as("nobody").body(order(1)).post(here + "/redemptions").then().statusCode(401);
        as(villager).body("{\"code\":\"123456\"}").post(here + "/redemptions/" + order + "/hand-over").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1e2", "1001", "99999999999", "1e999", "\"3\"", "true", "null", "[]", "{}"})
    void aQuantityThatIsNoneIsRefusedAndTheFieldNamed(String quantity) {
        var body = "{\"householdId\":\"%s\",\"lines\":[{\"goodsId\":\"%s\",\"quantity\":%s}]}".formatted(household, salt,
                quantity);
        as(villager).body(body).post(here + "/redemptions").then().statusCode(400).body("code", equalTo("invalid-fields"),
                "errors.field", hasItem("lines[0].quantity"));
        assertThat(shop.account(village, household).held()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"lines\":[]}|householdId", "{\"householdId\":\"x\",\"lines\":[]}|householdId",
            "{\"householdId\":\"%h\",\"lines\":[]}|lines", "{\"householdId\":\"%h\"}|lines",
            "{\"householdId\":\"%h\",\"lines\":[null]}|lines[0].<list element>",
            "{\"householdId\":\"%h\",\"lines\":[{\"quantity\":1}]}|lines[0].goodsId",
            "{\"householdId\":\"%h\",\"lines\":[{\"goodsId\":\"7\",\"quantity\":1}]}|lines[0].goodsId",
            "{\"householdId\":\"%h\",\"points\":1,\"lines\":[]}|points"})
    void whatIsNoOrderIsRefusedAndTheFieldNamed(String body, String field) {
        as(villager).body(body.replace("%h", household.toString())).post(here + "/redemptions").then().statusCode(400)
                .body("code", equalTo("invalid-fields"), "errors.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{}|no-proof-of-hand-over",
            "{\"code\":\"123456\",\"signature\":\"甲\"}|no-proof-of-hand-over", "{\"signature\":\" \"}|no-proof-of-hand-over",
            "{\"code\":\"12345\"}|invalid-fields", "{\"code\":123456}|invalid-fields",
            "{\"code\":\"12 34-56 7\"}|invalid-fields"})
    void aHandOverNeedsOneProof(String body, String code) {
        handOver(placed(1), body).body("code", equalTo(code));
    }

    @Test
    void theListIsReadPageByPage() {
        for (int i = 0; i < 3; i++) placed(1);
        var first = as(keeper).get(here + "/redemptions?limit=2").then().statusCode(200)
                .body("items.orderNo", contains(3, 2), "items.householdCode", not(hasItem(nullValue()))).extract();
        as(keeper).get(here + "/redemptions?limit=2&cursor=" + first.<String>path("next")).then()
                .body("items.orderNo", contains(1), "next", nullValue());
        as(keeper).get(here + "/redemptions?householdId=x").then().statusCode(400);
        as(keeper).get(here + "/redemptions?state=OPEN").then().statusCode(400);
        as(keeper).get(here + "/redemptions?cursor=x").then().statusCode(400);
    }

    @Test
    void aMissingOrderIsMissing() {
        handOver(UUID.randomUUID().toString(), "{\"signature\":\"甲\"}").statusCode(404).body("code", equalTo("unknown-order"));
        as(keeper).get(here + "/redemptions/" + UUID.randomUUID()).then().statusCode(404);
        as(keeper).get(here + "/redemptions/x").then().statusCode(400);
    }

    String order(int quantity) {
        return "{\"householdId\":\"%s\",\"lines\":[{\"goodsId\":\"%s\",\"quantity\":%d}]}".formatted(household, salt, quantity);
    }

    String placed(int quantity) {
        return as(villager).body(order(quantity)).post(here + "/redemptions").then().statusCode(201).extract().path("id");
    }

    ValidatableResponse handOver(String order, String body) {
        return as(keeper).body(body).post(here + "/redemptions/" + order + "/hand-over").then();
    }

    ValidatableResponse keyed(UUID key, String body) {
        return TestLogin.asWithKey(villager, key).body(body).post(here + "/redemptions").then();
    }

    String staff(Role role) {
        var name = "s" + UUID.randomUUID();
        villages.staff(village, role, name);
        return TestLogin.staffToken(name);
    }
}
