package cn.jifenbu.redemption.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.jifenbu.refusal.ShopRefusal.PickupCodeLocked;
import cn.jifenbu.refusal.ShopRefusal.PickupTooLate;
import cn.jifenbu.refusal.ShopRefusal.WrongOrderState;
import cn.jifenbu.refusal.ShopRefusal.WrongPickupCode;
import cn.jifenbu.shop.model.OrderState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OpenOrderTest {

    static final Instant EXPIRY = OpenOrder.expiry(LocalDate.of(2026, 12, 28), 7);

    @Test
    void anOrderExpiresAtTheEndOfTheLastPickUpDayInShanghai() {
        assertThat(EXPIRY).isEqualTo(Instant.parse("2027-01-04T16:00:00Z"));
        assertThatCode(() -> open(0).requireInTime(EXPIRY.minusNanos(1000))).doesNotThrowAnyException();
        assertRefused(new PickupTooLate(EXPIRY), () -> open(0).requireInTime(EXPIRY));
    }

    /// Every state × every end: only what is HELD may still end, each way once.
    static Stream<Arguments> everyPair() {
        var ends = EnumSet.of(OrderState.HANDED_OVER, OrderState.CANCELLED, OrderState.EXPIRED);
        return Arrays.stream(OrderState.values()).flatMap(state -> ends.stream().map(end -> Arguments.of(state, end)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void whatHasEndedStaysEnded(OrderState state, OrderState end) {
        var order = new OpenOrder(state, "123456", 0, EXPIRY);
        if (state == OrderState.HELD) order.requireOpen(end);
        else assertRefused(new WrongOrderState(state.name(), end.name()), () -> order.requireOpen(end));
    }

    @Test
    void theFifthWrongCodeLocksEvenTheRightOne() {
        assertThat(open(0).check("000000")).contains(new WrongPickupCode(4));
        assertThat(open(3).check("000000")).contains(new WrongPickupCode(1));
        assertThat(open(4).check("000000")).contains(new PickupCodeLocked());
        assertThat(open(4).check("123456")).isEmpty();
        assertRefused(new PickupCodeLocked(), () -> open(5).check("123456"));
    }

    private static OpenOrder open(int wrongTries) {
        return new OpenOrder(OrderState.HELD, "123456", wrongTries, EXPIRY);
    }
}
