package cn.jifenbu.privacy;

import cn.jifenbu.shared.Masking;
import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/// The last line of defence: whatever code or library writes a phone or an ID number into a log line, it comes out masked.
@LoggingFilter(name = "mask")
final class MaskLogs implements Filter {

    @Override
    public boolean isLoggable(LogRecord line) {
        var text = line instanceof ExtLogRecord ext ? ext.getFormattedMessage() : line.getMessage();
        var masked = Masking.text(text);
        if (masked != null && !masked.equals(text)) {
            line.setParameters(null);
            if (line instanceof ExtLogRecord ext) ext.setMessage(masked, ExtLogRecord.FormatStyle.NO_FORMAT);
            else line.setMessage(masked);
        }
        if (line.getThrown() != null && says(line.getThrown())) line.setThrown(new MaskedThrowable(line.getThrown()));
        return true;
    }

    private static boolean says(Throwable thrown) {
        for (var t = thrown; t != null; t = t.getCause()) {
            if (t.getMessage() != null && !Masking.text(t.getMessage()).equals(t.getMessage())) return true;
        }
        return false;
    }

    /// Stands for another with the same trace.
    private static final class MaskedThrowable extends Throwable {

        private final String name;

        MaskedThrowable(Throwable original) {
            super(Masking.text(original.getMessage()),
                    original.getCause() == null ? null : new MaskedThrowable(original.getCause()));
            name = original.getClass().getName();
            setStackTrace(original.getStackTrace());
        }

        @Override
        public String toString() {
            return name + ": " + getMessage();
        }
    }
}
