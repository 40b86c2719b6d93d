package cn.jifenbu.shop.goods;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.redemption.ShopFixture;
import cn.jifenbu.redemption.orders.PlaceRedemption;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.refusal.ShopRefusal.GoodsCodeTaken;
import cn.jifenbu.refusal.ShopRefusal.StockPromised;
import cn.jifenbu.refusal.ShopRefusal.UnknownGoods;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.shop.model.GoodsCategory;
import cn.jifenbu.shop.model.LimitPeriod;
import cn.jifenbu.shop.model.MovementKind;
import cn.jifenbu.testing.VillageFixture;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ManageGoodsTest {

    @Inject VillageFixture villages;
    @Inject ShopFixture shop;
    @Inject ManageGoods stock;
    @Inject ReadGoods read;
    @Inject PlaceRedemption place;
    @Inject EntityManager db;

    VillageId village;
    UUID salt;

    @BeforeEach
    void aShopWithTenBagsOfSalt() {
        village = villages.found();
        salt = shop.goods(village, "salt", 2, 10);
    }

    @Test
    void movementsAreNumberedWithoutGapsAndSumUpToTheStock() {
        move(MovementKind.DONATION, 5, null);
        assertRefused(StockPromised.class, () -> move(MovementKind.WRITE_OFF, -16, "受潮"));
        move(MovementKind.WRITE_OFF, -2, "受潮");
        move(MovementKind.STOCKTAKE, 1, "盘盈");
        var movements = read.movements(village, salt, Long.MAX_VALUE, 10);
        assertThat(movements).extracting(StockMovement::movementNo).containsExactly(4L, 3L, 2L, 1L);
        assertThat(movements.stream().mapToLong(StockMovement::quantity).sum()).isEqualTo(14);
        assertThat(movements.getFirst().stockAfter()).isEqualTo(14);
        assertThat(shop.goods(village, salt).stock()).isEqualTo(14);
    }

    @Test
    void whatOpenOrdersWaitForCannotBeWrittenOff() {
        var household = villages.household(village);
        shop.give(village, household, 20);
        place.place(village, household, Basket.of(salt, 8), Actor.SYSTEM);
        assertRefused(StockPromised.class, () -> move(MovementKind.WRITE_OFF, -3, "受潮"));
        assertThat(move(MovementKind.WRITE_OFF, -2, "受潮").stockAfter()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"PURCHASE,-1,x,quantity", "DONATION,0,x,quantity", "WRITE_OFF,1,x,quantity", "STOCKTAKE,0,x,quantity",
            "STOCKTAKE,-1,,reason", "WRITE_OFF,-1,' ',reason", "HAND_OVER,-1,x,kind"})
    void aMovementThatDoesNotFitItsKindNamesTheField(MovementKind kind, long quantity, String reason, String field) {
        assertThatThrownBy(() -> move(kind, quantity, reason)).isInstanceOfSatisfying(RefusedException.class,
                e -> assertThat(((InvalidFields) e.refusal()).errors()).extracting("field").containsExactly(field));
        assertThat(shop.goods(village, salt).stock()).isEqualTo(10);
    }

    @Test
    void aCodeNamesOneKindOfGoodsInAVillage() {
        assertRefused(GoodsCodeTaken.class, () -> shop.goods(village, "salt", 3, 1));
        assertThat(shop.goods(villages.found(), "salt", 3, 1)).isNotEqualTo(salt);
    }

    @Test
    void solidarityGoodsNameTheirOrigin() {
        assertRefused(InvalidFields.class, () -> stock.add(village,
                new NewGoods("mi", GoodsCategory.SOLIDARITY, "大米", "袋", 35, 3460, "合作社", " ", 5, null, LimitPeriod.YEAR),
                Actor.SYSTEM));
    }

    @Test
    void goodsOfAnotherVillageAreUnknown() {
        var other = villages.found();
        assertRefused(UnknownGoods.class,
                () -> stock.move(other, salt, NewMovement.of(MovementKind.PURCHASE, 1, null), Actor.SYSTEM));
        assertRefused(UnknownGoods.class, () -> read.get(other, salt));
    }

    @Test
    void lowStockIsSeenByWhatIsFree() {
        assertThat(shop.goods(village, salt).low()).isFalse();
        var household = villages.household(village);
        shop.give(village, household, 20);
        place.place(village, household, Basket.of(salt, 5), Actor.SYSTEM);
        assertThat(shop.goods(village, salt).low()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update stock_movement set quantity = 99", "delete from stock_movement",
            "update order_line set points = 1", "delete from order_line", "delete from redemption_order", "delete from goods"})
    void theServiceMayNotRewriteTheShopsHistory(String sql) {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> db.createNativeQuery(sql).executeUpdate()))
                .hasStackTraceContaining("permission denied");
    }

    StockMovement move(MovementKind kind, long quantity, String reason) {
        return stock.move(village, salt, NewMovement.of(kind, quantity, reason), Actor.SYSTEM);
    }
}
