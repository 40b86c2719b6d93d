package cn.jifenbu.registration;

import cn.jifenbu.personaldata.IdNumber;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.shared.TextNormalizer;
import cn.jifenbu.web.http.MaxCodePoints;
import cn.jifenbu.web.http.RequestBody;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/// A person as the console writes them; empty texts and what is left out are not there.
public record NewResident(@NotBlank(message = "请写姓名") @MaxCodePoints(max = NewResident.NAME) String name,
        @MaxCodePoints(max = NewResident.RELATION) String relation, @Min(NewResident.BORN) @Max(2100) Integer birthYear,
        @Pattern(regexp = NewResident.PHONE_OR_NONE, message = "11 位手机号") String phone,
        @Pattern(regexp = "|[1-9][0-9]{16}[0-9X]", message = "18 位身份证号") String idNumber) implements RequestBody {

    static final int NAME = 100;
    static final int RELATION = 20;
    static final int BORN = 1890;
    static final String PHONE_OR_NONE = "|1[3-9][0-9]{9}";

    Resident resident(String orElse) {
        return new Resident(TextNormalizer.name(name), relation == null || relation.isEmpty() ? orElse : relation, birthYear,
                there(phone), there(idNumber));
    }

    /// What the form alone does not show.
    Optional<FieldError> wrong(String field) {
        return there(idNumber) == null || IdNumber.isRight(idNumber) ? Optional.empty()
                : Optional.of(new FieldError(field + "idNumber", "最后一位对不上，请核对"));
    }

    private static String there(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    @Override
    public String toString() {
        return "NewResident[…]";
    }
}
