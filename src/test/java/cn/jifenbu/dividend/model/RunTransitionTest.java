package cn.jifenbu.dividend.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.DividendRefusal.WrongRunState;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunTransitionTest {

    /// What may be done in each state, and where it leads; anything else is refused.
    private static final Map<RunState, String> TABLE = new EnumMap<>(Map.of(
            RunState.DRAFT, "FREEZE→FROZEN", RunState.FROZEN, "CHECK→CHECKED", RunState.CHECKED, "PUBLISH→ON_NOTICE",
            RunState.ON_NOTICE, "CONFIRM→CONFIRMED CANCEL→CANCELLED", RunState.CONFIRMED, "PAY→PAYING CLOSE→CLOSED",
            RunState.PAYING, "PAY→PAYING CLOSE→CLOSED", RunState.CLOSED, "PAY_LATE→CLOSED", RunState.CANCELLED, ""));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(RunState.values())
                .flatMap(state -> Arrays.stream(RunTransition.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void aRunMovesOnlyAsTheTableSays(RunState state, RunTransition step) {
        var allowed = Arrays.asList(TABLE.get(state).split(" "));
        if (allowed.contains(step + "→" + step.to())) {
            step.requireFrom(state);
        } else {
            assertThat(allowed).noneMatch(line -> line.startsWith(step + "→"));
            assertRefused(new WrongRunState(state.name(), step.name()), () -> step.requireFrom(state));
        }
    }
}
