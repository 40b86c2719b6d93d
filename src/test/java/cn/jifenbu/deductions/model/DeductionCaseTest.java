package cn.jifenbu.deductions.model;

import static cn.jifenbu.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.refusal.DeductionRefusal.WrongDeductionState;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    /// First or disputed decision, what the next person wants, and what comes of it.
    @ParameterizedTest
    @CsvSource({",CONFIRM,ON_NOTICE", ",HALVE,HALVED", "HALVE,CONFIRM,HALVED", "CONFIRM,HALVE,HALVED", "HALVE,HALVE,HALVED",
            "CONFIRM,CONFIRM,ON_NOTICE", "HALVE,WAIVE,WAIVED", "CONFIRM,WAIVE,WAIVED"})
    void ofTwoWhoDisagreeTheMilderCounts(DeductionTransition first, DeductionTransition second, DeductionState outcome) {
        var person = UUID.randomUUID();
        for (var state : new DeductionState[]{DeductionState.SERVED, DeductionState.DISPUTED}) {
            if (state == DeductionState.DISPUTED && first == null) continue;
            var decision = new DeductionCase(new VillageId(500_243_999_001L), new HouseholdId(UUID.randomUUID()), 1, state,
                    UUID.randomUUID(), first == null ? null : UUID.randomUUID(), null, first != null,
                    LocalDate.of(2026, 3, 1), Optional.ofNullable(first));
            assertThat(decision.apply(second, Actor.SYSTEM, LocalDate.of(2026, 3, 2))).as(state.name()).isEqualTo(outcome);
        }
    }

    @ParameterizedTest
    @CsvSource({"-5, -2", "-10, -5", "-1, 0", "-7, -3"})
    void halfOfAnOddNumberFallsInTheHouseholdsFavour(int full, int half) {
        assertThat(DeductionCase.half(full)).isEqualTo(half);
    }
}
