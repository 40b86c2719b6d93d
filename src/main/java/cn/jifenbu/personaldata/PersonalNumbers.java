package cn.jifenbu.personaldata;

import cn.jifenbu.privacy.Kind;
import java.util.Map;

/// A member's numbers as they are shown: masked, null where there is none.
public record PersonalNumbers(String phone, String idNumber, String bankAccount) {

    static PersonalNumbers masked(Map<Kind, String> values) {
        return new PersonalNumbers(masked(values, Kind.PHONE), masked(values, Kind.ID_NUMBER),
                masked(values, Kind.BANK_ACCOUNT));
    }

    private static String masked(Map<Kind, String> values, Kind kind) {
        var value = values.get(kind);
        return value == null ? null : kind.masked(value);
    }
}
