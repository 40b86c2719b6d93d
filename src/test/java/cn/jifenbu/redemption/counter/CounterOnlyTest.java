package cn.jifenbu.redemption.counter;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.jifenbu.redemption.ShopFixture;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who keeps the shop sees and does the counter, and nothing else of a household.
@QuarkusTest
class CounterOnlyTest {

    @Inject VillageFixture villages;
    @Inject ShopFixture shop;

    VillageId village;
    HouseholdId household;
    String here;
    String keeper;

    @BeforeEach
    void aShopkeeper() {
        village = villages.found();
        household = villages.household(village);
        shop.give(village, household, 30);
        here = "/api/v1/villages/" + village;
        villages.staff(village, Role.SHOPKEEPER, "dian" + village);
        keeper = TestLogin.staffToken("dian" + village);
    }

    @Test
    void noneOfAHouseholdsAffairsIsTheShopkeepers() {
        var home = "/households/" + household;
        for (var path : List.of("/households", home, home + "/account", home + "/entries", home + "/statement?year=2026",
                home + "/dividends", home + "/holds", home + "/changes", "/claims", "/deductions", "/objections", "/dashboard",
                "/declared-relations", "/bindings", "/entries")) {
            as(keeper).get(here + path).then().statusCode(403);
        }
    }

    @Test
    void whatTheCounterNeedsIsThere() {
        for (var path : List.of("/goods", "/shop?householdId=" + household, "/redemptions", "/shop/reports/stock",
                "/shop-policy", "/households/" + household + "/goods-credit")) {
            as(keeper).get(here + path).then().statusCode(200);
        }
    }

    @Test
    void aHouseholdIsFoundMaskedByCodeOrNameAsPeopleTypeThem() {
        var code = villages.codeOf(village, household);
        for (var q : List.of(code, code.replace("-", "－"), " " + code + " ", "谢桂芳")) {
            as(keeper).queryParam("q", q).get(here + "/counter-households").then().statusCode(200)
                    .body("items", hasSize(1), "items[0].householdId", equalTo(household.toString()), "items[0].head",
                            equalTo("冉*"), "items[0].available", equalTo(30));
        }
        as(keeper).queryParam("q", "").get(here + "/counter-households").then().statusCode(400);
        villages.freeze(village, household);
        as(keeper).queryParam("q", code).get(here + "/counter-households").then().body("items", hasSize(0));
        villages.staff(village, Role.COORDINATOR, "xie" + village);
        as(TestLogin.staffToken("xie" + village)).queryParam("q", code).get(here + "/counter-households").then()
                .statusCode(403);
    }

    /// Whoever gives the role more has to say so here.
    @Test
    void theRoleIsTheCounters() {
        assertThat(Permission.of(Role.SHOPKEEPER)).containsExactlyInAnyOrderElementsOf(EnumSet.of(Permission.SELF,
                Permission.READ_VILLAGE, Permission.READ_SHOP, Permission.READ_ORDER, Permission.MOVE_STOCK, Permission.REDEEM,
                Permission.READ_CARD, Permission.HAND_OVER));
    }
}
