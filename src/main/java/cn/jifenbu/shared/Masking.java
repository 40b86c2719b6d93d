package cn.jifenbu.shared;

import java.util.regex.Pattern;

/// How personal data is shown where the reader has no right to the whole: the one place that masks, for the API, sheets,
/// notices, errors and logs.
public final class Masking {

    // Not inside longer words: hashes, tokens and UUIDs are full of digits, village codes have twelve.
    private static final Pattern ID_NUMBER = Pattern.compile("(?<![0-9A-Za-z-])([1-9]\\d{2})\\d{14}([0-9Xx])(?![0-9A-Za-z-])");
    private static final Pattern BANK_ACCOUNT = Pattern.compile("(?<![0-9A-Za-z-])(6\\d{3})\\d{8,11}(\\d{4})(?![0-9A-Za-z-])");
    private static final Pattern PHONE = Pattern
            .compile("(?<![0-9A-Za-z-])((?:\\+?86)?1[3-9]\\d)\\d{4}(\\d{4})(?![0-9A-Za-z-])");

    private Masking() {}

    /// `张*`, `龙·*`: the family name stays, as public notices have it. Counts code points, so rare characters survive.
    public static String name(String name) {
        int dot = name.indexOf('·');
        return dot > 0 ? name.substring(0, dot + 1) + "*" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    /// The same where names are masked by the database; `column` is null where there is nobody.
    public static String nameInSql(String column) {
        return """
                case when position('·' in %1$s) > 1 then left(%1$s, position('·' in %1$s)) || '*'
                  else coalesce(left(%1$s, 1), '') || '*' end""".formatted(column);
    }

    /// `138****1234`
    public static String phone(String phone) {
        return ends(phone, 3, 4);
    }

    /// `500***********123X`
    public static String idNumber(String number) {
        return ends(number, 3, 4);
    }

    /// `6217***********1234`
    public static String bankAccount(String account) {
        return ends(account, 4, 4);
    }

    /// A text in which numbers of people are masked, whoever wrote them there.
    public static String text(String text) {
        if (text == null) return null;
        var ids = ID_NUMBER.matcher(text).replaceAll("$1***********$2");
        var phones = PHONE.matcher(ids).replaceAll("$1****$2");
        return BANK_ACCOUNT.matcher(phones).replaceAll("$1********$2");
    }

    private static String ends(String text, int first, int last) {
        if (text.length() <= first + last) return "*".repeat(text.length());
        return text.substring(0, first) + "*".repeat(text.length() - first - last) + text.substring(text.length() - last);
    }
}
