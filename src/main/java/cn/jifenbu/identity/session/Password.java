package cn.jifenbu.identity.session;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A staff password. Length counts; a mixture of characters is asked for where the level of protection does.
public record Password(String value) {

    private static final Pattern FORM = Pattern.compile("\\P{Cntrl}{10,128}");
    /// Without 0 O 1 l I, which are read out wrongly over the phone.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    public Password {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("a password has 10 to 128 characters");
    }

    /// What is wrong with a password that somebody wants to have; empty when nothing is.
    ///
    /// @param mixed at least three of: small letters, capital letters, digits, others
    public static Optional<String> fault(String password, String username, boolean mixed) {
        if (!FORM.matcher(password).matches()) return Optional.of("密码要有 10 到 128 个字符。");
        if (password.toLowerCase().contains(username.toLowerCase())) return Optional.of("密码里不能有用户名。");
        if (password.codePoints().distinct().count() < 5) return Optional.of("密码太单调，至少要有 5 种不同的字符。");
        long kinds = Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
                .filter(k -> Pattern.compile(k).matcher(password).find())
                .count();
        return mixed && kinds < 3 ? Optional.of("密码要有小写字母、大写字母、数字、其他字符中的三种。") : Optional.empty();
    }

    /// To be given out once: some 92 bits, with all kinds of characters.
    public static Password oneTime() {
        var random = RANDOM.ints(16, 0, LETTERS.length()).mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
        return new Password(random.substring(0, 8) + "-" + random.substring(8));
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
