package cn.jifenbu.claims.notice;

import static cn.jifenbu.testing.TestLogin.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.jifenbu.claims.ClaimFixture;
import cn.jifenbu.ledger.verification.Tampering;
import cn.jifenbu.ledger.verification.VerifyLedger;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// The board shows the ledger's seal, so that everybody in the village can hold the books to it.
@QuarkusTest
class NoticeSealTest extends ClaimFixture {

    @Inject VerifyLedger verify;

    @Test
    void theBoardShowsTheSealOfEverythingPostedSoFar() throws SQLException {
        onNotice("r02");
        given().get("/api/v1/public/villages/" + village + "/notices").then().body("items[0].sealNo", nullValue());
        at("2026-03-16T08:00:00");
        closeNotices.closeDue(village);
        var claim = claim("ONLINE", "r11", "2026-03-15");
        var id = enter(head, claim).statusCode(201).extract().<String>path("id");
        step(coordinator, id, "first-check").statusCode(200);
        step(admin, id, "approve").statusCode(200);
        var hash = as(admin).post(path("/notices")).then().statusCode(201).body("sealNo", equalTo(1))
                .extract().<String>path("sealHash");
        given().get("/api/v1/public/villages/" + village + "/seals").then().body("items[0].hash", equalTo(hash))
                .body("items[0].lastEntryNo", equalTo(1));
        given().get("/api/v1/public/villages/" + village + "/notices").then()
                .body("items[0].sealCode", equalTo(hash.substring(0, 20).replaceAll("(.{4})(?!$)", "$1 ")));
        assertThat(verify.verify(village).problem()).isNull();
        Tampering.tamper("update notice set seal_hash = decode(repeat('ab', 32), 'hex') where notice_no = 2 and village_id = "
                + village);
        assertThat(verify.verify(village).problem()).isEqualTo("第 2 期公示上的封存与台账不符");
    }
}
