package cn.jifenbu.claims.paper;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number printed on a paper form: six digits and two that check them (ISO 7064, mod 97-10), so that a slip of the pen
/// or two digits changed round are noticed: `000123-20`.
public record FormNumber(long no) {
    private static final Pattern FORM = Pattern.compile("([0-9]{6,12})-?([0-9]{2})");

    public FormNumber {
        if (no < 1) throw new IllegalArgumentException("forms are numbered from 1");
    }

    /// Empty for what no form can have on it.
    public static Optional<FormNumber> parse(String text) {
        var parts = FORM.matcher(text.strip());
        if (!parts.matches() || Long.parseLong(parts.group(1)) < 1) return Optional.empty();
        var number = new FormNumber(Long.parseLong(parts.group(1)));
        return Optional.of(number).filter(n -> n.check() == Integer.parseInt(parts.group(2)));
    }

    private int check() {
        return (int) (98 - no * 100 % 97);
    }

    @Override
    public String toString() {
        return "%06d-%02d".formatted(no, check());
    }
}
