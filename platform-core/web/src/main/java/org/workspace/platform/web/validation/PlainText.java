package org.workspace.platform.web.validation;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Text people typed: no control characters (a NUL cannot be stored, others hide what is shown), no lone surrogates.
 * Null is valid; add {@code @NotNull} where it is not.
 */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = PlainText.Validator.class)
public @interface PlainText {
    String message() default "must not contain control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether line feeds and tabs are fine. */
    boolean multiline() default false;

    /** Checks one text; also for callers outside bean validation. */
    final class Validator implements ConstraintValidator<PlainText, String> {
        private boolean multiline;

        @Override
        public void initialize(PlainText constraint) {
            multiline = constraint.multiline();
        }

        @Override
        public boolean isValid(@Nullable String text, @Nullable ConstraintValidatorContext context) {
            return text == null || isPlain(text, multiline);
        }

        public static boolean isPlain(String text, boolean multiline) {
            return text.codePoints().allMatch(character -> isPlain(character, multiline));
        }

        private static boolean isPlain(int character, boolean multiline) {
            if (character == '\n' || character == '\t') return multiline;
            var type = Character.getType(character);
            return type != Character.CONTROL && type != Character.SURROGATE;
        }
    }
}
