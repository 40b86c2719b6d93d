package cn.jifenbu.personaldata;

import cn.jifenbu.privacy.SealedKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A member's numbers as they are shown: masked, null where there is none.
public record PersonalNumbers(@Nullable String phone, @Nullable String idNumber, @Nullable String bankAccount) {

    static PersonalNumbers masked(Map<SealedKind, String> values) {
        return new PersonalNumbers(masked(values, SealedKind.PHONE), masked(values, SealedKind.ID_NUMBER),
                masked(values, SealedKind.BANK_ACCOUNT));
    }

    private static String masked(Map<SealedKind, String> values, SealedKind kind) {
        var value = values.get(kind);
        return value == null ? null : kind.masked(value);
    }
}
