package cn.jifenbu.redemption.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.ShopRefusal.PickupCodeLocked;
import cn.jifenbu.refusal.ShopRefusal.PickupTooLate;
import cn.jifenbu.refusal.ShopRefusal.WrongOrderState;
import cn.jifenbu.refusal.ShopRefusal.WrongPickupCode;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class OpenOrderTest {

    static final Instant EXPIRY = OpenOrder.expiry(LocalDate.of(2026, 12, 28), 7);

    @Test
    void anOrderExpiresAtTheEndOfTheLastPickUpDayInShanghai() {
        assertThat(EXPIRY).isEqualTo(Instant.parse("2027-01-04T16:00:00Z"));
        assertThatCode(() -> open(0).requireInTime(EXPIRY.minusNanos(1000))).doesNotThrowAnyException();
        assertThatThrownBy(() -> open(0).requireInTime(EXPIRY)).isInstanceOfSatisfying(RefusedException.class,
                e -> assertThat(e.refusal()).isEqualTo(new PickupTooLate(EXPIRY)));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "HELD")
    void whatHasEndedStaysEnded(OrderState ended) {
        assertThatThrownBy(() -> new OpenOrder(ended, "123456", 0, EXPIRY).requireOpen(OrderState.CANCELLED))
                .isInstanceOfSatisfying(RefusedException.class,
                        e -> assertThat(e.refusal()).isEqualTo(new WrongOrderState(ended.name(), "CANCELLED")));
    }

    @Test
    void theFifthWrongCodeLocksEvenTheRightOne() {
        assertThat(open(0).check("000000")).contains(new WrongPickupCode(4));
        assertThat(open(3).check("000000")).contains(new WrongPickupCode(1));
        assertThat(open(4).check("000000")).contains(new PickupCodeLocked());
        assertThat(open(4).check("123456")).isEmpty();
        assertThatThrownBy(() -> open(5).check("123456")).isInstanceOfSatisfying(RefusedException.class,
                e -> assertThat(e.refusal()).isEqualTo(new PickupCodeLocked()));
    }

    private static OpenOrder open(int wrongTries) {
        return new OpenOrder(OrderState.HELD, "123456", wrongTries, EXPIRY);
    }
}
