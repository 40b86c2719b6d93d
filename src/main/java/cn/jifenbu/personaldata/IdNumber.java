package cn.jifenbu.personaldata;

/// Citizens' ID numbers (GB 11643): 17 digits and a check character, which catches a slip of the hand.
public final class IdNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdNumber() {}

    public static boolean isRight(String number) {
        if (!number.matches("[1-9][0-9]{16}[0-9X]")) return false;
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += (number.charAt(i) - '0') * WEIGHTS[i];
        return CHECKS.charAt(sum % 11) == number.charAt(17);
    }
}
