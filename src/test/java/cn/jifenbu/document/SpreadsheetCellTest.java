package cn.jifenbu.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@x", "\tx", "\rx"})
    void noTextIsTakenForAFormula(String text) {
        assertThat(SpreadsheetCell.escape(text)).isEqualTo("'" + text);
        assertThat(SpreadsheetCell.escape("盐" + text)).isEqualTo("盐" + text);
        assertThat(SpreadsheetCell.unescape("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "盐", "'盐", "3"})
    void whatIsNoFormulaStaysAsItIs(String text) {
        assertThat(SpreadsheetCell.escape(text)).isEqualTo(text);
        assertThat(SpreadsheetCell.unescape(text)).isEqualTo(text);
    }
}
