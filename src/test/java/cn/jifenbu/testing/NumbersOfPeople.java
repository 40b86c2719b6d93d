package cn.jifenbu.testing;

import java.util.List;
import java.util.regex.Pattern;

/// Whole numbers of people in a text: mobile phones, ID numbers whose check digit is right, bank cards.
public final class NumbersOfPeople {

    private static final Pattern LOOKS_LIKE_ONE = Pattern
            .compile("(?<![0-9A-Za-z])(1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx]|62[0-9]{14,17})(?![0-9A-Za-z])");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private NumbersOfPeople() {}

    public static List<String> in(String text) {
        return LOOKS_LIKE_ONE.matcher(text).results().map(found -> found.group(1)).filter(NumbersOfPeople::isOne).distinct()
                .toList();
    }

    private static boolean isOne(String number) {
        return number.length() != 18 || number.startsWith("62") || checkDigitIsRight(number);
    }

    private static boolean checkDigitIsRight(String id) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += (id.charAt(i) - '0') * WEIGHTS[i];
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(id.charAt(17));
    }
}
