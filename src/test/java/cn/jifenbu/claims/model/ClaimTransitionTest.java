package cn.jifenbu.claims.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.ClaimRefusal.WrongState;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimTransitionTest {

    /// What may be done in each state, and where it leads; anything else is refused.
    private static final Map<ClaimState, String> TABLE = new EnumMap<>(Map.ofEntries(
            Map.entry(ClaimState.DRAFT, "SUBMIT→SUBMITTED WITHDRAW→WITHDRAWN"),
            Map.entry(ClaimState.SUBMITTED,
                    "WITHDRAW→WITHDRAWN RETURN→RETURNED FIRST_CHECK→FIRST_CHECKED REJECT→REJECTED"),
            Map.entry(ClaimState.FIRST_CHECKED, "WITHDRAW→WITHDRAWN RETURN→RETURNED APPROVE→APPROVED REJECT→REJECTED"),
            Map.entry(ClaimState.APPROVED, "PUBLISH→ON_NOTICE SEND_BACK→RETURNED"),
            Map.entry(ClaimState.ON_NOTICE, "OBJECT→OBJECTED TAKE_DOWN→FIRST_CHECKED POST→POSTED"),
            Map.entry(ClaimState.OBJECTED, "UPHOLD→ON_NOTICE AMEND→APPROVED RAISE→FIRST_CHECKED CANCEL→CANCELLED"),
            Map.entry(ClaimState.RETURNED, "SUBMIT→SUBMITTED WITHDRAW→WITHDRAWN"),
            Map.entry(ClaimState.POSTED, "CORRECT→POSTED REVERSE→REVERSED"), Map.entry(ClaimState.REVERSED, ""),
            Map.entry(ClaimState.WITHDRAWN, ""), Map.entry(ClaimState.REJECTED, ""),
            Map.entry(ClaimState.CANCELLED, "")));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(ClaimState.values())
                .flatMap(state -> Arrays.stream(ClaimTransition.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void aClaimMovesOnlyAsTheTableSays(ClaimState state, ClaimTransition step) {
        var allowed = Arrays.asList(TABLE.get(state).split(" "));
        if (allowed.contains(step + "→" + step.to())) {
            step.requireFrom(state);
        } else {
            assertThat(allowed).noneMatch(line -> line.startsWith(step + "→"));
            assertRefused(new WrongState(state.name(), step.name()), () -> step.requireFrom(state));
        }
    }
}
