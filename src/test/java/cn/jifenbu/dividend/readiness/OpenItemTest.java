package cn.jifenbu.dividend.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.shared.Permission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenItemTest {

    @ParameterizedTest
    @CsvSource({"CLAIM,DRAFT,CLAIM", "CLAIM,RETURNED,CLAIM", "CLAIM,SUBMITTED,FIRST_CHECK",
            "CLAIM,FIRST_CHECKED,APPROVE_CLAIM", "CLAIM,APPROVED,PUBLISH_NOTICE", "CLAIM,ON_NOTICE,",
            "CLAIM,OBJECTED,RESOLVE_OBJECTION", "DEDUCTION,RECORDED,RECORD_DEDUCTION", "DEDUCTION,SERVED,DECIDE_DEDUCTION",
            "DEDUCTION,RECTIFYING,DECIDE_DEDUCTION", "DEDUCTION,DISPUTED,DECIDE_DEDUCTION", "DEDUCTION,HALVED,",
            "DEDUCTION,ON_NOTICE,", "HOUSEHOLD,FROZEN,CHANGE_HOUSEHOLD", "ORDER,OPEN,HAND_OVER", "HOLD,OPEN,HOLD_POINTS"})
    void whatIsOpenSaysWhoMovesItOnOrThatTimeDoes(OpenItemKind kind, String state, Permission next) {
        assertThat(OpenItem.nextStep(kind, state)).isEqualTo(next);
    }
}
