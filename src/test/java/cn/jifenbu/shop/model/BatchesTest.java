package cn.jifenbu.shop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BatchesTest {

    static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    final Batches salt = new Batches();

    @Test
    void aBatchIsGoodToTheEndOfItsLastDay() {
        salt.move(MovementKind.PURCHASE, 10, MAY, APRIL);
        assertThat(salt.pastDate(MAY)).isZero();
        assertThat(salt.pastDate(MAY.plusDays(1))).isEqualTo(10);
    }

    @Test
    void householdsAreGivenWhatMustGoFirstAndNothingPastItsDate() {
        salt.move(MovementKind.PURCHASE, 10, JUNE, APRIL);
        salt.move(MovementKind.DONATION, 5, MAY, APRIL);
        salt.move(MovementKind.HAND_OVER, -2, null, APRIL);
        assertThat(salt.pastDate(JUNE)).isEqualTo(3);
        salt.move(MovementKind.HAND_OVER, -4, null, JUNE);
        assertThat(salt.pastDate(JUNE)).isEqualTo(3);
    }

    @Test
    void aWriteOffTakesWhatIsPastItsDate() {
        salt.move(MovementKind.PURCHASE, 10, JUNE, APRIL);
        salt.move(MovementKind.PURCHASE, 5, MAY, APRIL);
        salt.move(MovementKind.WRITE_OFF, -5, null, JUNE);
        assertThat(salt.pastDate(JUNE)).isZero();
        assertThat(salt.pastDate(JUNE.plusDays(1))).isEqualTo(10);
    }

    @Test
    void whatCameWithoutADateKeeps() {
        salt.move(MovementKind.PURCHASE, 10, null, APRIL);
        salt.move(MovementKind.RETURN, 1, null, APRIL);
        assertThat(salt.pastDate(JUNE)).isZero();
    }
}
