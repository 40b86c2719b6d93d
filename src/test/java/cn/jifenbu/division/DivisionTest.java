package cn.jifenbu.division;

import static cn.jifenbu.testing.TestLogin.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Grant;
import cn.jifenbu.shared.Role;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DivisionTest {

    @Inject VillageFixture villages;

    String operator;

    @BeforeEach
    void anOperator() {
        operator = staff(new Grant(Role.PLATFORM_OPERATOR, DivisionCode.NATION, Set.of()));
        enter(operator, "530001", "新县");
        enter(operator, "530001001", "新乡");
    }

    private String staff(Grant grant) {
        var name = "q" + UUID.randomUUID().toString().substring(0, 13);
        villages.staff(name, grant);
        return TestLogin.staffToken(name);
    }

    private static ValidatableResponse enter(String token, String code, String name) {
        return as(token).body(Map.of("code", code, "name", name)).post("/api/v1/divisions").then();
    }

    @Test
    void theTreeGrowsFromAboveAndEachCodeOnce() {
        var village = "530001001" + (200 + UUID.randomUUID().hashCode() % 100 + 100);
        enter(operator, village, "新村").statusCode(201).body("parent", equalTo("530001001")).body("level", equalTo("VILLAGE"));
        enter(operator, village, "新村").statusCode(409).body("code", equalTo("division-exists"));
        enter(operator, "530001009001", "没有乡的村").statusCode(404).body("code", equalTo("unknown-division"));
        enter(operator, "100000", "全国").statusCode(409);
        enter(operator, "53", "太短").statusCode(400);
        as(operator).get("/api/v1/divisions?parent=530001001").then().body("items.code", hasItem(village));
        as(operator).body(Map.of("name", "改名村")).patch("/api/v1/divisions/" + village).then().statusCode(200)
                .body("name", equalTo("改名村"));
        as(operator).body(Map.of("name", "没有")).patch("/api/v1/divisions/530001777").then().statusCode(404);
    }

    @Test
    void aCountyAdminKeepsTheOwnCountyOnly() {
        var other = staff(new Grant(Role.COUNTY_ADMIN, new DivisionCode("530002"), Set.of()));
        enter(other, "530001002", "别县的乡").statusCode(403).body("code", equalTo("out-of-scope"));
        as(other).body(Map.of("name", "改名")).patch("/api/v1/divisions/530001001").then().statusCode(403);
        var own = staff(new Grant(Role.COUNTY_ADMIN, new DivisionCode("530001"), Set.of()));
        as(own).body(Map.of("name", "新乡")).patch("/api/v1/divisions/530001001").then().statusCode(200);
    }
}
