package cn.jifenbu.web.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A text of so many characters as people count them: one rare character (CJK Ext B and later) is two chars to Java.
@Constraint(validatedBy = MaxCodePoints.Counter.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface MaxCodePoints {

    int max();

    String message() default "最多 {max} 个字";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Counter implements ConstraintValidator<MaxCodePoints, String> {

        private int max;

        @Override
        public void initialize(MaxCodePoints wanted) {
            max = wanted.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || text.codePointCount(0, text.length()) <= max;
        }
    }
}
