package cn.jifenbu.shop.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.refusal.ShopRefusal.SameGoodsTwice;
import cn.jifenbu.shop.model.Basket.BasketLine;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasketTest {

    static final UUID SALT = UUID.randomUUID();

    @Test
    void theSameGoodsMayNotStandInTwoLines() {
        assertRefused(new SameGoodsTwice(),
                () -> new Basket(
                        List.of(new BasketLine(SALT, 1), new BasketLine(UUID.randomUUID(), 1), new BasketLine(SALT, 2))));
    }

    @Test
    void aBasketHasOneToTwentyLines() {
        assertThat(new Basket(lines(20)).goods()).hasSize(20);
        assertThatThrownBy(() -> new Basket(lines(21))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Basket(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1001, Integer.MAX_VALUE})
    void aQuantityLiesBetweenOneAndAThousand(int quantity) {
        assertThatThrownBy(() -> new BasketLine(SALT, quantity)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<BasketLine> lines(int count) {
        return Stream.generate(() -> new BasketLine(UUID.randomUUID(), 1)).limit(count).toList();
    }
}
