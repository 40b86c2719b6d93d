package cn.jifenbu.shop.goods;

import static cn.jifenbu.testing.TestLogin.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import cn.jifenbu.redemption.ShopFixture;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class GoodsHttpTest {

    static final String SALT = """
            {"code":"g08","category":"DAILY","name":"加碘盐","unit":"袋","pointsPrice":2,"costFen":200,"lowStock":5}""";

    @Inject VillageFixture villages;
    @Inject ShopFixture shop;

    VillageId village;
    String admin;
    String here;

    @BeforeEach
    void aVillageWithAnAdmin() {
        village = villages.found();
        admin = staff(Role.VILLAGE_ADMIN);
        here = "/api/v1/villages/" + village;
    }

    @Test
    void goodsAreAddedStockedPricedAndTakenOffTheShelf() {
        String id = as(admin).body(SALT).post(here + "/goods").then().statusCode(201)
                .body("state", equalTo("ON_SHELF"), "stock", equalTo(0), "low", equalTo(true)).extract().path("id");
        as(staff(Role.SHOPKEEPER)).body("{\"kind\":\"PURCHASE\",\"quantity\":40}")
                .post(here + "/goods/" + id + "/stock-movements").then().statusCode(201)
                .body("movementNo", equalTo(1), "stockAfter", equalTo(40));
        as(admin).body("{\"pointsPrice\":3}").patch(here + "/goods/" + id).then().statusCode(200)
                .body("pointsPrice", equalTo(3), "lowStock", equalTo(5), "stock", equalTo(40));
        as(admin).get(here + "/goods/" + id + "/stock-movements").then().body("items.quantity", contains(40));
        as(admin).get(here + "/shop").then().body("items.code", contains("g08"), "items.maxQuantity", contains(40));
        as(admin).body("{\"state\":\"OFF_SHELF\"}").patch(here + "/goods/" + id).then().statusCode(200);
        as(admin).get(here + "/shop").then().body("items.size()", equalTo(0));
        as(admin).get(here + "/goods").then().body("items.state", contains("OFF_SHELF"), "next", nullValue());
    }

    @Test
    void aVillagerSeesTheShopWithoutCostsAndWhatTheHouseholdCanHave() {
        shop.goods(village, "a", 2, 50);
        shop.goods(village, "b", 20, 50, 1);
        HouseholdId household = villages.household(village);
        shop.give(village, household, 45);
        var villager = TestLogin.villagerToken(villages.codeOf(village, household));
        as(villager).get(here + "/shop?householdId=" + household + "&limit=1").then().statusCode(200)
                .body("items.maxQuantity", contains(22), "items[0].costFen", nullValue(), "next", equalTo("a"));
        as(villager).get(here + "/shop?cursor=a").then().body("items.maxQuantity", contains(1), "next", nullValue());
        as(villager).get(here + "/goods").then().statusCode(403);
        as(villager).body(SALT).post(here + "/goods").then().statusCode(403);
    }

    @Test
    void onlyTheVillageAdminSetsPricesAndOnlyInTheOwnVillage() {
        var id = shop.goods(village, "a", 2, 50);
        as(staff(Role.SHOPKEEPER)).body("{\"pointsPrice\":1}").patch(here + "/goods/" + id).then().statusCode(403);
        var elsewhere = "/api/v1/villages/" + villages.found();
        as(admin).body(SALT).post(elsewhere + "/goods").then().statusCode(403);
        as(admin).get(elsewhere + "/goods").then().statusCode(403);
        as(admin).get(elsewhere + "/shop").then().statusCode(403);
        as(admin).body("{\"pointsPrice\":1}").patch(here + "/goods/" + UUID.randomUUID()).then().statusCode(404)
                .body("code", equalTo("unknown-goods"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"pointsPrice\":2|pointsPrice\":0|pointsPrice",
            "pointsPrice\":2|pointsPrice\":2.5|pointsPrice", "costFen\":200|costFen\":-1|costFen",
            "costFen\":200|costFen\":99999999999999999999|costFen", "\"DAILY\"|\"TOYS\"|category", "\"DAILY\"|1|category",
            "lowStock\":5|lowStock\":\"5\"|lowStock", "\"g08\"|\"g 8\"|code", "加碘盐|\\u202e盐|name",
            "\"unit\":\"袋\",||unit", "\"unit\"|\"stock\":9,\"unit\"|stock", "\"DAILY\"|\"SOLIDARITY\"|producer"})
    void goodsThatAreWronglyDescribedNameTheField(String from, String to, String field) {
        as(admin).body(SALT.replace(from, to == null ? "" : to)).post(here + "/goods").then().statusCode(400)
                .body("code", equalTo("invalid-fields"), "errors.field", hasItem(field));
    }

    @Test
    void aTakenCodeAndAWrongMovementAreRefused() {
        String id = as(admin).body(SALT).post(here + "/goods").then().extract().path("id");
        as(admin).body(SALT).post(here + "/goods").then().statusCode(409).body("code", equalTo("goods-code-taken"));
        var movements = here + "/goods/" + id + "/stock-movements";
        as(admin).body("{\"kind\":\"PURCHASE\",\"quantity\":-4}").post(movements).then().statusCode(400)
                .body("errors.field", contains("quantity"));
        as(admin).body("{\"kind\":\"STOCKTAKE\",\"quantity\":-4}").post(movements).then().statusCode(400)
                .body("errors.field", contains("reason"));
        as(admin).body("{\"kind\":\"STOCKTAKE\",\"quantity\":-4,\"reason\":\"盘亏\"}").post(movements).then().statusCode(409)
                .body("code", equalTo("stock-promised"));
    }

    String staff(Role role) {
        var name = "s" + UUID.randomUUID();
        villages.staff(village, role, name);
        return TestLogin.staffToken(name);
    }
}
