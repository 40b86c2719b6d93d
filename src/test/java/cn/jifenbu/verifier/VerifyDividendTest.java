package cn.jifenbu.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyDividendTest {

    /// 100 fen among 1, 1 and 1: the earliest gets the fen that is left.
    private static final String PROOF = """
            {"format": "jifenbu-dividend-proof-1", "income": {"amountFen": 2000},
             "policy": {"rateBp": 500, "fixedFen": null, "floorFen": null, "ceilingFen": null, "minMerit": 1},
             "poolFen": 100, "totalMerit": 3, "shares": [
             {"shareNo": 1, "householdCode": "A", "merit": 1, "firstEntryNo": 9, "remainder": 1, "rounding": false,
              "dueFen": 33, "earlierFen": 0, "amountFen": 33},
             {"shareNo": 2, "householdCode": "B", "merit": 1, "firstEntryNo": 2, "remainder": 1, "rounding": true,
              "dueFen": 34, "earlierFen": 0, "amountFen": 34},
             {"shareNo": 3, "householdCode": "C\\u00e9", "merit": 1, "firstEntryNo": 7, "remainder": 1, "rounding": false,
              "dueFen": 33, "earlierFen": 40, "amountFen": -7}]}""";

    @Test
    void findsNothingWrongWithARightProof() {
        assertThat(VerifyDividend.faults(PROOF)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"amountFen\": 34 | \"amountFen\": 35 | 户 B 应分 34 分",
            "\"poolFen\": 100 | \"poolFen\": 101 | 分红总额应为 100 分",
            "\"rateBp\": 500 | \"rateBp\": 499 | 分红总额应为 99 分", "\"totalMerit\": 3 | \"totalMerit\": 4 | 积分合计应为 3",
            "\"firstEntryNo\": 9 | \"firstEntryNo\": 1 | 户 A 应分 34 分", "\"minMerit\": 1 | \"minMerit\": 2 | 户 A 的积分不到起分线",
            "\"householdCode\": \"A\" | \"householdCode\": \"B\" | 户编号重复或次序不对：B",
            "\"floorFen\": null | \"floorFen\": 150 | 分红总额应为 150 分", "\"ceilingFen\": null | \"ceilingFen\": 50 | 分红总额应为 50 分",
            "\"fixedFen\": null | \"fixedFen\": 70 | 分红总额应为 70 分"})
    void namesWhatWasChanged(String was, String is, String fault) {
        assertThat(PROOF).contains(was);
        assertThat(String.join("\n", VerifyDividend.faults(PROOF.replaceFirst(java.util.regex.Pattern.quote(was), is))))
                .contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"format\": \"x\"}", "{\"format\": 1.5}", "{\"a\":1,\"a\":1}", "nul",
            "{\"a\":[1,]}"})
    void whatIsNoProofIsRefused(String text) {
        assertThatThrownBy(() -> VerifyDividend.faults(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
