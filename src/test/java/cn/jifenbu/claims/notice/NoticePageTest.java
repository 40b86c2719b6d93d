package cn.jifenbu.claims.notice;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.catalogue.model.ReviewPolicy;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.claims.ClaimFixture;
import cn.jifenbu.testing.Policies;
import cn.jifenbu.testing.TestDatabase;
import cn.jifenbu.testing.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The board in a browser and on paper, and objections that come on paper.
@QuarkusTest
class NoticePageTest extends ClaimFixture {

    @Test
    void theBoardIsReadWithoutLoginMaskedAndWithItsCode() {
        onNotice("r02");
        var id = as(admin).get("/api/v1/public/villages/" + village + "/notices").then().body("items[0].fromDay",
                equalTo("2026-03-09")).extract().<String>path("items[0].id");
        var page = given().get("/public/villages/" + village + "/notices/" + id).then().statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'")).extract().asString();
        assertThat(page).contains("第 1 期积分公示", "冉*", villages.codeOf(village, household), "公示到 2026年3月15日", "<svg",
                "+2", "盖章处", "打扫自家门前责任区").doesNotContain("冉光明", "<script");
        assertThat(given().get("/public/villages/" + village + "/notices").then().statusCode(200).extract().asString())
                .contains("第 1 期", "正在公示", "notices/" + id);
        given().get("/public/villages/" + village + "/notices/00000000-0000-0000-0000-000000000000").then().statusCode(404);
        given().get("/public/villages/510000009999/notices").then().statusCode(404).body("code", equalTo("unknown-village"));
    }

    /// The page is made of what was frozen: a new head, another rule or another sum do not change it.
    @Test
    void whatHangsOnTheBoardDoesNotChange() throws Exception {
        onNotice("r02");
        var notice = as(admin).get("/api/v1/public/villages/" + village + "/notices").then().extract()
                .<String>path("items[0].id");
        var before = given().get("/public/villages/" + village + "/notices/" + notice).asString();
        TestDatabase.change("update claim set points = 99 where village_id = " + village);
        TestDatabase.change("update member set name = '谢新' where village_id = " + village);
        assertThat(given().get("/public/villages/" + village + "/notices/" + notice).asString()).isEqualTo(before);
    }

    @Test
    void anObjectionOnPaperIsWrittenDownByTheCoordinatorAndResolvedByAnother() {
        var id = onNotice("r02");
        var neighbour = villages.household(village);
        var paper = Map.of("reason", "那天没看见", "onBehalfOf", neighbour.toString());
        as(head).body(paper).post(path("/claims/" + id + "/objections")).then().statusCode(403);
        var objection = as(coordinator).body(paper).post(path("/claims/" + id + "/objections")).then().statusCode(201)
                .body("channel", equalTo("PAPER")).extract();
        assertThat(objection.asString()).doesNotContain(neighbour.toString());
        read(id).body("state", equalTo("OBJECTED"));
        as(admin2).body(Map.of("resolution", "UPHELD", "reason", "核实属实"))
                .post(path("/objections/" + objection.path("id") + "/resolve")).then().statusCode(200);
        read(id).body("state", equalTo("ON_NOTICE"));
    }

    @Test
    void whoRaisedAnObjectionDoesNotResolveIt() {
        villages.townshipAdmin(village, "xiang" + village);
        var township = TestLogin.staffToken("xiang" + village);
        catalogue.policy(village, Policies.reviewed(LocalDate.of(2026, 3, 1), "决议9号", new ReviewPolicy(7, 100)));
        var id = onNotice("r02");
        as(township).body(Map.of("fine", false, "reason", "照片不对")).post(path("/claims/" + id + "/second-look")).then()
                .statusCode(200).body("state", equalTo("OBJECTED"));
        var objection = as(admin).get(path("/objections")).then().extract().<String>path("items[0].id");
        as(township).body(Map.of("resolution", "CANCELLED", "reason", "不对")).post(path("/objections/" + objection + "/resolve"))
                .then().statusCode(403).body("code", equalTo("resolver-raised-the-objection"));
        as(admin2).body(Map.of("resolution", "CANCELLED", "reason", "查实")).post(path("/objections/" + objection + "/resolve"))
                .then().statusCode(200);
        read(id).body("state", equalTo("CANCELLED"));
    }

    @Inject AdoptCatalogue catalogue;
}
