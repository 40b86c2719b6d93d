package cn.jifenbu.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/// `NotADeduction` → `not-a-deduction`.
public final class KebabCase {

    private static final Pattern CAPITAL = Pattern.compile("(?<=.)(?=[A-Z])");

    private KebabCase() {}

    /// What is written so already stays as it is.
    public static String of(String name) {
        return CAPITAL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    }
}
