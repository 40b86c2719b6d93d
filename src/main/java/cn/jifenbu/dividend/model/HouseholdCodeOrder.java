package cn.jifenbu.dividend.model;

import java.util.Comparator;

/// Codes by their code points, as PostgreSQL's collation "C" has them: UTF-16 would order the rare characters elsewhere.
public final class HouseholdCodeOrder {

    public static final Comparator<String> BY_CODE_POINT = HouseholdCodeOrder::compare;

    private HouseholdCodeOrder() {}

    private static int compare(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int left = a.codePointAt(i);
            int right = b.codePointAt(i);
            if (left != right) return Integer.compare(left, right);
            i += Character.charCount(left);
        }
        return Integer.compare(a.length(), b.length());
    }
}
