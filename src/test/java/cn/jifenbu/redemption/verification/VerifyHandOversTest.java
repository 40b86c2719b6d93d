package cn.jifenbu.redemption.verification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.ledger.verification.Tampering;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.redemption.ShopFixture;
import cn.jifenbu.redemption.crossvillage.ReturnGoods;
import cn.jifenbu.redemption.model.HandOverProof;
import cn.jifenbu.redemption.orders.CounterRedemption;
import cn.jifenbu.redemption.orders.PlaceRedemption;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Order 1: two pieces of G1 handed over at the counter; ten were bought. Order 2 waits, order 3 brought one piece of
/// order 1 back.
@QuarkusTest
class VerifyHandOversTest {

    @Inject VillageFixture villages;
    @Inject ShopFixture shop;
    @Inject CounterRedemption counter;
    @Inject PlaceRedemption place;
    @Inject ReturnGoods returns;
    @Inject VerifyLedger verify;

    VillageId village;
    HouseholdId household;
    UUID goods;

    @BeforeEach
    void goodsGoOverTheCounter() {
        village = villages.found();
        household = villages.household(village);
        goods = shop.goods(village, "G1", 3, 10);
        shop.give(village, household, 20);
        var order = counter.redeem(village, household, basket(2), new HandOverProof.Drawn("M10 20L30 40"), Actor.SYSTEM);
        place.place(village, household, basket(1), villages.head(village, household));
        returns.returnGoods(village, order.id(), Optional.of(basket(1)), "受潮", Actor.SYSTEM);
        assertThat(verify.verify(village).problem()).isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            update stock_movement set quantity = -1, stock_after = 9 where kind = 'HAND_OVER' | 第 1 号兑换单的分数与出入库不符
            delete from stock_movement where kind = 'HAND_OVER'                               | 第 1 号兑换单与出库不符
            update order_line set quantity = 5 where quantity = 2                             | 第 1 号兑换单的分数与出入库不符
            update redemption_order set points_spent = 3 where order_no = 1                   | 第 1 号兑换单与流水不符
            update goods set stock = 8 where code = 'G1'                                      | G1 的库存与出入库不符
            update stock_movement set stock_after = 11 where kind = 'PURCHASE'                | G1 的第 1 次出入库不符
            update stock_movement set quantity = 9, stock_after = 9 where kind = 'PURCHASE'   | G1 的第 2 次出入库不符
            delete from stock_movement where kind = 'RETURN'                                  | 第 3 号兑换单与出库不符
            update redemption_order set points_returned = 1 where order_no = 1                | 第 1 号兑换单与退货不符
            update redemption_order set points = 2 where order_no = 3                         | 第 3 号兑换单与流水不符
            """)
    void namesWhatDoesNotFit(String tampering, String problem) throws SQLException {
        Tampering.tamper(tampering.replace("where ", "where village_id = " + village + " and "));
        assertThat(verify.verify(village).problem()).isEqualTo(problem);
    }

    private Basket basket(int quantity) {
        return new Basket(List.of(new Basket.BasketLine(goods, quantity)));
    }
}
