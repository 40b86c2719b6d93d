package cn.jifenbu.shared;

import java.text.Normalizer;

/// What people type, made comparable: NFC, no outer blanks, one kind of middle dot in names.
public final class TextNormalizer {

    private static final String DOTS = "•‧・･∙⋅";

    private TextNormalizer() {}

    /// @throws IllegalArgumentException for U+0000 and other control characters, lone surrogates and bidi overrides
    public static String normalize(String text) {
        text.codePoints().forEach(c -> {
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
            boolean loneSurrogate = c >= 0xD800 && c <= 0xDFFF;
            boolean bidi = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
            if (control || loneSurrogate || bidi) throw new IllegalArgumentException("unclean text");
        });
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /// Look-alikes of the middle dot in a person's name become `·` (U+00B7).
    public static String name(String text) {
        var clean = normalize(text);
        for (char dot : DOTS.toCharArray()) clean = clean.replace(dot, '·');
        return clean;
    }
}
