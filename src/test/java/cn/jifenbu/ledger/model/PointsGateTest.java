package cn.jifenbu.ledger.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.ClaimRefusal.PointsBeyondRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsGateTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "19, 1", "20, 2", "1000000, 2"})
    void asManyAgreeAsWhatItComesToInTheEnd(long points, int others) {
        assertThat(new PointsGate(20).approvals(points)).isEqualTo(others);
    }

    @ParameterizedTest
    @CsvSource({"3, 4, true", "3, 3, false", "3, 1, false", "-5, -2, true", "-5, -8, false"})
    void aMilderDeductionIsMoreTooAndAnEqualOneIsNot(long before, long after, boolean raises) {
        assertThat(PointsGate.raises(before, after)).isEqualTo(raises);
    }

    @Test
    void nothingIsWorthMoreThanItsRuleCanGive() {
        PointsGate.requirePossible(20, 20);
        assertRefused(new PointsBeyondRule(21, 20), () -> PointsGate.requirePossible(21, 20));
    }

    @Test
    void onlyWhatStoodOnTheBoardIsPosted() {
        assertThat(PointsGate.isAsShown(3, 3)).isTrue();
        assertThat(PointsGate.isAsShown(3, 9_999)).isFalse();
        assertThat(PointsGate.isAsShown(null, 3)).isFalse();
    }
}
