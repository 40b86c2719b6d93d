package cn.jifenbu.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

class MaskLogsTest {

    static String logged(String format, Object... parameters) {
        var line = new ExtLogRecord(Level.INFO, format, ExtLogRecord.FormatStyle.PRINTF, "test");
        line.setParameters(parameters);
        new MaskLogs().isLoggable(line);
        return line.getFormattedMessage();
    }

    @Test
    void numbersOfPeopleComeOutMasked() {
        assertThat(logged("call %s about %s", "13812345678", "50024319700101123X"))
                .isEqualTo("call 138****5678 about 500***********X");
        assertThat(logged("100%% of %d", 12)).isEqualTo("100% of 12");
    }

    /// Seals are recovered from the log: nothing in them may change.
    @Test
    void sealLinesStayAsTheyAre() {
        var seal = "sealed {\"village\":\"500243999201\",\"sealedAt\":1772676000000000,\"root\":\"13812345678ab\"}";
        assertThat(logged(seal.replace("%", "%%"))).isEqualTo(seal);
    }

    @Test
    void soDoExceptionsAndTheirCauses() {
        var line = new ExtLogRecord(Level.SEVERE, "fault", ExtLogRecord.FormatStyle.NO_FORMAT, "test");
        line.setThrown(new IllegalStateException("outer", new IllegalArgumentException("phone 13812345678")));
        new MaskLogs().isLoggable(line);
        var text = new StringWriter();
        line.getThrown().printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).contains("java.lang.IllegalStateException: outer", "138****5678", "MaskLogsTest")
                .doesNotContain("13812345678");
    }
}
