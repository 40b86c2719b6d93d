package cn.jifenbu.shared;

/// How personal data is shown where the reader has no right to the whole: the one place that masks.
public final class Masked {

    private Masked() {}

    /// `张*`, `龙·*`: the family name stays, as public notices have it. Counts code points, so rare characters survive.
    public static String name(String name) {
        int dot = name.indexOf('·');
        return dot > 0 ? name.substring(0, dot + 1) + "*" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }
}
