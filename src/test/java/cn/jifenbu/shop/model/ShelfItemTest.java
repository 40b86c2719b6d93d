package cn.jifenbu.shop.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.ShopRefusal.GoodsOffShelf;
import cn.jifenbu.refusal.ShopRefusal.OutOfStock;
import cn.jifenbu.refusal.ShopRefusal.OverHouseholdLimit;
import cn.jifenbu.refusal.ShopRefusal.StockPromised;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShelfItemTest {

    static final ShelfItem SALT = new ShelfItem("盐", GoodsState.ON_SHELF, 2, Optional.empty(), 10, 4, 0);
    static final ShelfItem HOE = new ShelfItem("锄头", GoodsState.ON_SHELF, 25, Optional.of(2), 10, 0, 0);
    static final ShelfItem GONE = new ShelfItem("地膜", GoodsState.OFF_SHELF, 30, Optional.empty(), 10, 0, 0);

    @Test
    void onlyWhatNobodyReservedCanBeReserved() {
        assertThat(SALT.reserve(6, 0).free()).isZero();
        assertRefused(new OutOfStock("盐", 6, 7), () -> SALT.reserve(7, 0));
    }

    @Test
    void theYearlyLimitCountsWhatTheHouseholdHadBefore() {
        assertThat(HOE.reserve(1, 1).reserved()).isOne();
        assertRefused(new OverHouseholdLimit("锄头", 1, 2), () -> HOE.reserve(2, 1));
    }

    @Test
    void whatIsOffTheShelfCannotBeReserved() {
        assertRefused(new GoodsOffShelf("地膜"), () -> GONE.reserve(1, 0));
    }

    @Test
    void stockNeverFallsBelowWhatIsReserved() {
        assertThat(SALT.move(-6).stock()).isEqualTo(4);
        assertRefused(new StockPromised("盐", 10, 4), () -> SALT.move(-7));
    }

    @ParameterizedTest(name = "with {0} points and {1} used: {2}")
    @CsvSource({"100,0,2", "49,0,1", "24,0,0", "100,1,1", "100,2,0", "100,3,0"})
    void theMostAHouseholdCanOrderIsBoundByPointsAndLimit(long points, long used, long most) {
        assertThat(HOE.orderable(points, used)).isEqualTo(most);
    }

    @Test
    void theMostIsBoundByStockAndTheShelf() {
        assertThat(SALT.orderable(1_000, 0)).isEqualTo(6);
        assertThat(GONE.orderable(1_000, 0)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"PURCHASE,1,true", "PURCHASE,-1,false", "DONATION,0,false", "WRITE_OFF,-3,true", "WRITE_OFF,3,false",
            "STOCKTAKE,-2,true", "STOCKTAKE,2,true", "STOCKTAKE,0,false", "HAND_OVER,1,false"})
    void eachKindOfMovementGoesItsOwnWay(MovementKind kind, long quantity, boolean fits) {
        assertThat(kind.fits(quantity)).isEqualTo(fits);
    }
}
