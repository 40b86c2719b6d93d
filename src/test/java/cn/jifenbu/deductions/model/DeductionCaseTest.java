package cn.jifenbu.deductions.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.DeductionRefusal.WrongDeductionState;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeductionCaseTest {
    private static final Map<DeductionState, String> TABLE = new EnumMap<>(Map.of(
            DeductionState.RECORDED, "SERVE→SERVED WAIVE→WAIVED",
            DeductionState.SERVED, "RECTIFY→RECTIFYING WAIVE→WAIVED HALVE→HALVED CONFIRM→ON_NOTICE",
            DeductionState.RECTIFYING, "WAIVE→WAIVED HALVE→HALVED CONFIRM→ON_NOTICE",
            DeductionState.HALVED, "DISPUTE→DISPUTED POST→POSTED", DeductionState.ON_NOTICE, "DISPUTE→DISPUTED POST→POSTED",
            DeductionState.DISPUTED, "WAIVE→WAIVED HALVE→HALVED CONFIRM→ON_NOTICE", DeductionState.WAIVED, "",
            DeductionState.POSTED, "CORRECT→POSTED REVERSE→REVERSED", DeductionState.REVERSED, ""));

    static Stream<Arguments> everyPair() {
        return Arrays.stream(DeductionState.values())
                .flatMap(state -> Arrays.stream(DeductionTransition.values()).map(move -> Arguments.of(state, move)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void aDeductionMovesOnlyAsTheTableSays(DeductionState state, DeductionTransition move) {
        var allowed = Arrays.asList(TABLE.get(state).split(" "));
        var target = allowed.stream().filter(line -> line.startsWith(move + "→")).findFirst();
        if (target.isPresent()) {
            move.requireFrom(state);
            assertThat(move + "→" + move.to()).isEqualTo(target.get());
        } else {
            assertRefused(new WrongDeductionState(state.name(), move.name()), () -> move.requireFrom(state));
        }
    }

    @ParameterizedTest
    @CsvSource({"-5, -2", "-10, -5", "-1, 0", "-7, -3"})
    void halfOfAnOddNumberFallsInTheHouseholdsFavour(int full, int half) {
        assertThat(DeductionCase.half(full)).isEqualTo(half);
    }
}
