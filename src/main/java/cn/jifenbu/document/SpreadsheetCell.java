package cn.jifenbu.document;

/// A text as a spreadsheet may have it: what begins like a formula is shown, never computed.
public final class SpreadsheetCell {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private SpreadsheetCell() {}

    public static String escape(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /// What was written before it was escaped.
    public static String unescape(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && BEGINS_A_FORMULA.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
