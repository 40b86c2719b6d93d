package cn.jifenbu.redemption.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.redemption.RedemptionFixture;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.refusal.ShopRefusal.OutOfStock;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shop.goods.ManageGoods;
import cn.jifenbu.shop.goods.NewMovement;
import cn.jifenbu.shop.goods.StockMovement;
import cn.jifenbu.shop.model.Basket.BasketLine;
import cn.jifenbu.shop.model.MovementKind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Oil that is good up to 1 May.
@QuarkusTest
class ExpiredStockTest extends RedemptionFixture {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 1);

    @Inject ManageGoods stock;
    @Inject CounterRedemption counter;
    @Inject HandOver handOver;
    @Inject ReadShelf shelf;
    @Inject BusinessClock clock;

    private UUID oil;

    @BeforeEach
    void fiveOfOil() {
        clock.standAt(Instant.parse("2026-04-30T10:00:00+08:00"));
        setUpShop(25, 100);
        oil = shop.goods(village, "oil", 10, 0);
        comes(5, LAST_DAY);
    }

    @Test
    void whatIsPastItsDateDoesNotComeIn() {
        clock.standAt(Instant.parse("2026-05-01T23:00:00+08:00"));
        comes(1, LAST_DAY);
        clock.standAt(Instant.parse("2026-05-02T00:00:00+08:00"));
        assertThatThrownBy(() -> comes(1, LAST_DAY)).isInstanceOfSatisfying(RefusedException.class,
                e -> assertThat(((InvalidFields) e.refusal()).errors()).extracting("field").containsExactly("expiresOn"));
    }

    @Test
    void whatIsPastItsDateIsNeitherOrderedNorTakenOverTheCounter() {
        assertThat(left()).isEqualTo(5);
        clock.standAt(Instant.parse("2026-05-02T08:00:00+08:00"));
        assertThat(left()).isZero();
        var one = new BasketLine(oil, 1);
        refused(() -> place(one), new OutOfStock("物资oil", 0, 1));
        refused(() -> counter.redeem(village, household, basket(one), SIGNED, keeper), new OutOfStock("物资oil", 0, 1));
        comes(2, LAST_DAY.plusYears(1));
        assertThat(left()).isEqualTo(2);
        counter.redeem(village, household, basket(new BasketLine(oil, 2)), SIGNED, keeper);
        assertThat(left()).isZero();
        stock.move(village, oil, NewMovement.of(MovementKind.WRITE_OFF, -5, "过期"), keeper);
        comes(1, null);
        assertThat(left()).isOne();
    }

    @Test
    void whatWentPastItsDateWhileItWaitedIsNotHandedOver() {
        var order = place(new BasketLine(oil, 2));
        clock.standAt(Instant.parse("2026-05-02T08:00:00+08:00"));
        refused(() -> handOver.handOver(village, order.id(), SIGNED, keeper), new OutOfStock("物资oil", 0, 2));
    }

    private StockMovement comes(int quantity, LocalDate expiresOn) {
        return stock.move(village, oil, new NewMovement(MovementKind.PURCHASE, quantity, Optional.empty(), Optional.empty(),
                Optional.ofNullable(expiresOn)), keeper);
    }

    private long left() {
        return shelf.list(village, Optional.empty(), keeper, "", 100).stream().filter(i -> i.goodsId().equals(oil))
                .findFirst().orElseThrow().left();
    }
}
