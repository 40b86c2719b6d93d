package cn.jifenbu.refusal;

import cn.jifenbu.shared.KebabCase;
import java.util.Map;

/// Reads a code that was written down. Before decision 42 the lines of log-ins held the refusal's class name, and the year
/// end's progress held it in small letters; what is written down is never changed.
public final class StoredCode {

    /// Those whose code was never the name of their class.
    private static final Map<String, String> BY_NAME = Map.of("no-catalogue-on", "no-catalogue-on-day", "wrong-state",
            "wrong-claim-state", "reviewer-checked-before", "second-person-needed", "we-chat-code-refused",
            "wechat-code-refused", "we-chat-unavailable", "wechat-unavailable");

    private StoredCode() {}

    /// @param stored in either spelling, or null
    public static String read(String stored) {
        if (stored == null) return null;
        var code = KebabCase.of(stored);
        return BY_NAME.getOrDefault(code, code);
    }
}
