package cn.jifenbu.redemption.reports;

import static cn.jifenbu.testing.TestLogin.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.jifenbu.redemption.ShopFixture;
import cn.jifenbu.redemption.crossvillage.ReturnGoods;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.orders.CounterRedemption;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.ManageGoods;
import cn.jifenbu.shop.goods.NewGoods;
import cn.jifenbu.shop.goods.NewMovement;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.shop.model.GoodsCategory;
import cn.jifenbu.shop.model.LimitPeriod;
import cn.jifenbu.shop.model.MovementKind;
import cn.jifenbu.testing.TestLogin;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ShopReportHttpTest {

    @Inject VillageFixture villages;
    @Inject ShopFixture shop;
    @Inject ManageGoods stock;
    @Inject CounterRedemption counter;
    @Inject ReturnGoods returns;
    @Inject BusinessClock clock;

    VillageId village;
    HouseholdId household;
    UUID salt;
    String auditor;
    String reports;

    @BeforeEach
    void aShopThatHandedOverSalt() {
        village = villages.found();
        household = villages.household(village);
        var formula = new NewGoods("a1", GoodsCategory.DAILY, "=HYPERLINK(\"x\")盐", "袋", 2, 150, null, null, 5, null,
                LimitPeriod.YEAR);
        salt = stock.add(village, formula, Actor.SYSTEM).id();
        var batch = new NewMovement(MovementKind.PURCHASE, 40, Optional.empty(), Optional.of("B-7"),
                Optional.of(LocalDate.of(2099, 5, 1)));
        stock.move(village, salt, batch, Actor.SYSTEM);
        shop.give(village, household, 50);
        var order = counter.redeem(village, household, Basket.of(salt, 10), new HandOverProof.Signature("本人"),
                Actor.SYSTEM);
        returns.returnGoods(village, order.id(), Optional.of(Basket.of(salt, 3)), "受潮", Actor.SYSTEM);
        villages.staff(village, Role.AUDITOR, "jian" + village);
        auditor = TestLogin.staffToken("jian" + village);
        reports = "/api/v1/villages/" + village + "/shop/reports/";
    }

    @Test
    void theStockSheetAddsUp() throws IOException {
        assertThat(sheet("stock").get(3)).containsExactly("a1", "'=HYPERLINK(\"x\")盐", "袋", "2", "0", "40", "0", "-10", "3",
                "0",
                "0", "33", "0", "49.50", "2099-05-01");
    }

    @Test
    void theHandOverListHasMaskedNamesAndAColumnToSignIn() throws IOException {
        var rows = sheet("hand-overs");
        assertThat(rows.get(2)).last().isEqualTo("领取人签名");
        assertThat(rows.get(3)).contains("冉*", "10", "20", "纸上签名").doesNotContain("冉光明");
        assertThat(rows.get(4)).contains("-3", "-6", "退货");
        assertThat(rows.get(5)).contains("合计", "7", "14");
    }

    @Test
    void theStatisticsTakeReturnsOff() throws IOException {
        var rows = sheet("redemptions");
        assertThat(rows.get(1).getFirst()).contains("交付 1 单，1 户，退货 1 单");
        assertThat(rows.get(3)).containsExactly("a1", "'=HYPERLINK(\"x\")盐", "生活用品", "袋", "7", "14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stock", "hand-overs", "redemptions"})
    void everySheetIsAPageForThePrinter(String report) {
        var page = as(auditor).get(reports + report).then().statusCode(200).contentType("text/html").extract().asString();
        assertThat(page).contains("size: A4", "counter(pages)", "试村").doesNotContain("冉光明");
        as(auditor).get(reports + report + "?from=2026-02-01&to=2026-01-01").then().statusCode(400)
                .body("code", equalTo("invalid-fields"));
        as(auditor).get(reports + report + "?from=-999999999-01-01").then().statusCode(400);
        as(auditor).get(reports + report + "?format=pdf").then().statusCode(400);
    }

    List<List<String>> sheet(String report) throws IOException {
        var bytes = as(auditor).get(reports + report + "?format=xlsx").then().statusCode(200)
                .header("Content-Disposition", containsString(report + ".xlsx")).extract().asByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return book.getFirstSheet().read().stream()
                    .map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList()).toList();
        }
    }
}
