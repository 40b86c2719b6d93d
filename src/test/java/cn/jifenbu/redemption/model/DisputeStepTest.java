package cn.jifenbu.redemption.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.DisputeRefusal.DisputeDecided;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DisputeStepTest {

    static Stream<Arguments> all() {
        return Arrays.stream(DisputeState.values())
                .flatMap(state -> Arrays.stream(DisputeStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyAnOpenOneIsDecidedAndOnce(DisputeState state, DisputeStep step) {
        if (state == DisputeState.OPEN) {
            step.requireFrom(state);
            assertThat(step.to()).isEqualTo(step == DisputeStep.UPHOLD ? DisputeState.UPHELD : DisputeState.DISMISSED);
        } else {
            assertRefused(new DisputeDecided(state.name()), () -> step.requireFrom(state));
        }
    }
}
