package cn.jifenbu.dividend.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.PayoutRefusal.DischargeAlreadyDecided;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DischargeTransitionTest {

    static Stream<Arguments> everyPair() {
        return Arrays.stream(DischargeState.values())
                .flatMap(state -> Arrays.stream(DischargeTransition.values()).map(move -> Arguments.of(state, move)));
    }

    /// What is proposed is confirmed or withdrawn; what is decided stays.
    @ParameterizedTest
    @MethodSource("everyPair")
    void aDischargeIsDecidedOnce(DischargeState state, DischargeTransition move) {
        if (state == DischargeState.PROPOSED) {
            move.requireFrom(state);
            assertThat(move.to()).isEqualTo(
                    move == DischargeTransition.CONFIRM ? DischargeState.CONFIRMED : DischargeState.WITHDRAWN);
        } else {
            assertRefused(new DischargeAlreadyDecided(state.name()), () -> move.requireFrom(state));
        }
    }
}
