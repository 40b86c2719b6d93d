package cn.jifenbu.identity.domain;

import java.util.regex.Pattern;

/// A staff password's rules. Length counts; composition rules are settings of a later level of protection.
public record Password(String value) {

    private static final Pattern FORM = Pattern.compile("\\P{Cntrl}{10,128}");

    public Password {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("a password has 10 to 128 characters");
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
