package cn.jifenbu.redemption.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.CounterRefusal.QuantityNotInOrder;
import cn.jifenbu.shop.model.Basket;
import cn.jifenbu.shop.model.Basket.BasketLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HandedOverQuantitiesTest {

    static final UUID SOAP = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID RICE = UUID.fromString("00000000-0000-7000-8000-000000000002");
    static final Map<UUID, Integer> ORDERED = Map.of(SOAP, 3, RICE, 1);

    @Test
    void withoutAPartAllThatWasOrderedIsGiven() {
        assertThat(HandedOverQuantities.of(ORDERED, Optional.empty()).quantities()).isEqualTo(ORDERED);
    }

    @Test
    void ofAPartTheRestStaysBehind() {
        var given = HandedOverQuantities.of(ORDERED, Optional.of(Basket.of(SOAP, 2)));
        assertThat(given.of(SOAP)).isEqualTo(2);
        assertThat(given.of(RICE)).isZero();
    }

    @Test
    void nobodyGetsMoreThanWasOrdered() {
        var both = new Basket(List.of(new BasketLine(SOAP, 3), new BasketLine(RICE, 2)));
        assertRefused(new QuantityNotInOrder(1, 2), () -> HandedOverQuantities.of(ORDERED, Optional.of(both)));
        var other = Basket.of(UUID.randomUUID(), 1);
        assertRefused(new QuantityNotInOrder(0, 1), () -> HandedOverQuantities.of(ORDERED, Optional.of(other)));
    }
}
