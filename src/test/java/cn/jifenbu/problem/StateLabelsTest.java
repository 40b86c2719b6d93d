package cn.jifenbu.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateLabelsTest {

    @ParameterizedTest
    @CsvSource({"CLAIM,cn.jifenbu.claims.model.ClaimState", "CLAIM_STEP,cn.jifenbu.claims.model.ClaimTransition",
            "DEDUCTION,cn.jifenbu.deductions.model.DeductionState",
            "DEDUCTION_STEP,cn.jifenbu.deductions.model.DeductionTransition",
            "DRAFT,cn.jifenbu.catalogue.model.DraftState", "FORM,cn.jifenbu.claims.paper.PaperFormState",
            "HOUSEHOLD,cn.jifenbu.household.HouseholdState", "BINDING,cn.jifenbu.identity.session.BindingRow$State",
            "HOLD,cn.jifenbu.ledger.holds.HoldRow$State", "PAYMENT,cn.jifenbu.dividend.model.Payment",
            "DISCHARGE,cn.jifenbu.dividend.model.DischargeState"})
    void everyStateAndStepThatARefusalMayNameHasItsWords(StateLabels words, String states) throws Exception {
        var names = Stream.of(Class.forName(states).getEnumConstants()).map(state -> ((Enum<?>) state).name()).toList();
        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(words.label(name)).isNotEqualTo(name));
    }
}
