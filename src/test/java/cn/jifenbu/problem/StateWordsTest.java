package cn.jifenbu.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateWordsTest {

    @ParameterizedTest
    @CsvSource({"CLAIM,cn.jifenbu.claims.domain.ClaimState", "CLAIM_STEP,cn.jifenbu.claims.domain.Step",
            "DEDUCTION,cn.jifenbu.deductions.domain.DeductionState", "DEDUCTION_STEP,cn.jifenbu.deductions.domain.Move",
            "DRAFT,cn.jifenbu.catalogue.domain.DraftState", "FORM,cn.jifenbu.claims.FormState",
            "HOUSEHOLD,cn.jifenbu.organisation.HouseholdState", "BINDING,cn.jifenbu.identity.BindingRow$State",
            "HOLD,cn.jifenbu.ledger.HoldRow$State", "PAYMENT,cn.jifenbu.dividend.domain.Payment"})
    void everyStateAndStepThatARefusalMayNameHasItsWords(StateWords words, String states) throws Exception {
        var names = Stream.of(Class.forName(states).getEnumConstants()).map(state -> ((Enum<?>) state).name()).toList();
        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(words.of(name)).isNotEqualTo(name));
    }
}
