package cn.jifenbu.dividend.goodscredit;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.catalogue.model.DividendPolicy;
import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.rules.AdoptCatalogue;
import cn.jifenbu.dividend.DividendFixture;
import cn.jifenbu.refusal.PayoutRefusal.GoodsCreditTooSmall;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.testing.ConcurrentCalls;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One household of 101 points has 1: of 50 yuan its share is 50 fen, and the village pays nothing below one yuan.
@QuarkusTest
class GoodsCreditTest {

    @Inject VillageFixture villages;
    @Inject DividendFixture yearEnd;
    @Inject AdoptCatalogue catalogue;
    @Inject SpendGoodsCredit credit;

    VillageId village;
    HouseholdId small;
    UUID run;

    @BeforeEach
    void aSmallShare() {
        yearEnd.on(LocalDate.of(2025, 11, 1));
        village = villages.found();
        yearEnd.householdWith(village, 100, 2025);
        small = yearEnd.householdWith(village, 1, 2025);
        yearEnd.on(LocalDate.of(2026, 1, 20));
        var d = DividendPolicy.DEFAULT;
        catalogue.policy(village, new Policy(LocalDate.of(2025, 12, 1), "决议5号", 5, 20, MonthDay.of(1, 15), 7,
                new DividendPolicy(d.base(), d.yearOf(), 500, null, null, null, 1, d.negative(), 100, d.prepareOn(),
                        d.freezeOn(), 365, d.clearing()),
                Policy.BelowZero.FLOOR_ZERO));
        run = yearEnd.confirmed(village, 100_000, yearEnd.staff(village)).id();
    }

    @Test
    void theShopGivesGoodsForItAndTheHouseholdSeesEachLine() {
        var shopkeeper = staff(Role.SHOPKEEPER);
        as(shopkeeper).body("{\"amountFen\": 30, \"goods\": \"肥皂一块\", \"receivedBy\": \"冉光荣\"}").post(path()).then()
                .statusCode(200).body("balanceFen", equalTo(20)).body("lines[0].amountFen", equalTo(-30))
                .body("lines[0].goods", equalTo("肥皂一块")).body("lines[1].runId", equalTo(run.toString()))
                .body("lines[1].year", equalTo(2025)).body("lines[1].amountFen", equalTo(50));
        as(shopkeeper).body("{\"amountFen\": 21, \"goods\": \"肥皂一块\", \"receivedBy\": \"冉光荣\"}").post(path()).then()
                .statusCode(409).body("code", equalTo("goods-credit-too-small"));
        as(shopkeeper).get(path()).then().statusCode(200).body("balanceFen", equalTo(20)).body("lines.size()", equalTo(2));
    }

    @Test
    void amountsThatAreNoneAndEmptyReceiptsAreRefused() {
        var shopkeeper = staff(Role.SHOPKEEPER);
        for (var amount : new String[]{"0", "-1", "1.5", "\"1\"", "9007199254740993"}) {
            as(shopkeeper).body("{\"amountFen\": " + amount + ", \"goods\": \"肥皂\", \"receivedBy\": \"冉光荣\"}").post(path())
                    .then()
                    .statusCode(400);
        }
        as(shopkeeper).body("{\"amountFen\": 1, \"goods\": \" \", \"receivedBy\": \"\"}").post(path()).then().statusCode(400);
        as(staff(Role.COORDINATOR)).body("{\"amountFen\": 1, \"goods\": \"肥皂\", \"receivedBy\": \"冉光荣\"}").post(path()).then()
                .statusCode(403);
        assertThat(credit.read(village, small).balanceFen()).isEqualTo(50);
    }

    @Test
    void twentyWhoTakeFiveFenAtOnceGetTenTimes() throws Exception {
        Callable<Object> take = () -> {
            try {
                return credit.spend(village, small, 5, "火柴", "冉光荣", Actor.SYSTEM);
            } catch (RefusedException refused) {
                return refused.refusal();
            }
        };
        var answers = ConcurrentCalls.run(20, Collections.nCopies(20, take));
        assertThat(answers).filteredOn(GoodsCreditTooSmall.class::isInstance).hasSize(10);
        assertThat(credit.read(village, small)).satisfies(c -> assertThat(c.balanceFen()).isZero())
                .satisfies(c -> assertThat(c.lines()).hasSize(11));
    }

    private String staff(Role role) {
        var name = "g" + UUID.randomUUID();
        villages.staff(village, role, name);
        return TestLogin.staffToken(name);
    }

    private String path() {
        return "/api/v1/villages/" + village + "/households/" + small + "/goods-credit";
    }
}
