package cn.jifenbu.ledger.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jifenbu.refusal.LedgerRefusal.InsufficientPoints;
import cn.jifenbu.refusal.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

    @Test
    void anEntryMovesTheBalanceAndTakesTheNextNumber() {
        assertThat(Account.EMPTY.posted(5).posted(-2)).isEqualTo(new Account(3, 0, 2));
    }

    @Test
    void spendsUpToTheBalanceAndNotOnePointMore() {
        var account = new Account(5, 0, 1);
        assertThat(account.posted(-5).available()).isZero();
        assertRefused(new InsufficientPoints(5, 6), () -> account.posted(-6));
    }

    @Test
    void heldPointsAreStillOnTheBalanceButNoLongerAvailable() {
        var held = new Account(10, 0, 1).hold(7);
        assertThat(held).isEqualTo(new Account(10, 7, 1));
        assertThat(held.available()).isEqualTo(3);
        assertThatThrownBy(() -> held.hold(4)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> held.posted(-4)).isInstanceOf(RefusedException.class);
        assertThat(held.release(7)).isEqualTo(new Account(10, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void aHoldIsAlwaysOfAtLeastOnePoint(long points) {
        assertThatThrownBy(() -> new Account(10, 5, 1).hold(points)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Account(10, 5, 1).release(points)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAccountWithLessThanIsHeldCannotBe() {
        assertThatThrownBy(() -> new Account(4, 5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Account(4, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Account(4, 0, 1).release(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pointsNeverWrapAround() {
        assertThatThrownBy(() -> new Account(Long.MAX_VALUE, 0, 1).posted(1)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aLoweredFloorLetsOneEntryGoIntoDebtAndNoFurther() {
        var owing = new Account(10, 0, 1).withFloor(-100).posted(-14);
        assertThat(owing).isEqualTo(new Account(-4, 0, 2, -4));
        assertThatThrownBy(() -> owing.posted(-1)).isInstanceOf(RefusedException.class);
    }

    @Test
    void debtIsWorkedOffAndThenTheFloorIsZeroAgain() {
        var owing = new Account(-4, 0, 2, -4);
        assertThat(owing.posted(3)).isEqualTo(new Account(-1, 0, 3, -1));
        assertThat(owing.posted(9)).isEqualTo(new Account(5, 0, 3, 0));
    }

    @Test
    void whoOwesPointsRedeemsNothing() {
        assertRefused(new InsufficientPoints(-4, 1), () -> new Account(-4, 0, 2, -4).hold(1));
    }

    /// The goods were promised before the points were taken back.
    @Test
    void aHoldMadeBeforeTheDebtCanStillBeSpentOrGivenBack() {
        var owing = new Account(10, 7, 1).withFloor(-100).posted(-10);
        assertThat(owing.available()).isEqualTo(-7);
        assertThat(owing.release(7).posted(-7)).isEqualTo(new Account(-7, 0, 3, -7));
        assertThat(owing.release(7).withFloorRaised()).isEqualTo(new Account(0, 0, 2, 0));
    }

    @Test
    void aFloorAboveZeroCannotBe() {
        assertThatThrownBy(() -> new Account(4, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
