package cn.jifenbu.shared;

import java.text.Normalizer;

/// Codes as people type and paste them: full-width figures, blanks between, any kind of dash.
public final class TypedCode {

    private static final String BLANKS = "[\\s\\p{Z}]+";
    /// Dashes and what is taken for one on a Chinese keyboard.
    private static final String DASHES = "[\\p{Pd}\u2212\u30fc_]";

    private TypedCode() {}

    /// Without blanks and dashes; what is no figure stays and is wrong.
    public static String digits(String typed) {
        return household(typed).replace("-", "");
    }

    /// Without blanks and with plain dashes, as codes of households are printed.
    public static String household(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll(BLANKS, "").replaceAll(DASHES, "-");
    }
}
