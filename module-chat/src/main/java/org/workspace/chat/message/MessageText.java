package org.workspace.chat.message;

import org.workspace.platform.web.problem.InvalidField;
import org.workspace.platform.web.validation.PlainText;

/**
 * The rule for what may be posted: 1 to {@code maxLength} characters once white space is taken off both ends.
 *
 * <p>A character is a Unicode code point, as PostgreSQL counts it: an emoji from outside the basic plane counts one.
 * Line ends become {@code \n}. Refused are control characters other than newline and tab (PostgreSQL cannot store NUL,
 * and the others have no place on a screen), half surrogate pairs, and text in which there is nothing to see.
 */
final class MessageText {
    private MessageText() {}

    /** The text as it is stored, or a refusal that says what is wrong with the field {@code text}. */
    static String accept(String raw, int maxLength) {
        if (raw.length() > 16 * maxLength) throw tooLong(maxLength); // not worth looking at
        String text = raw.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (!PlainText.Validator.isPlain(text, true))
            throw new InvalidField("text", "must not contain control characters");
        if (text.codePoints().noneMatch(MessageText::isVisible)) throw new InvalidField("text", "must not be empty");
        if (text.codePointCount(0, text.length()) > maxLength) throw tooLong(maxLength);
        return text;
    }

    private static InvalidField tooLong(int maxLength) {
        return new InvalidField("text", "must have at most " + maxLength + " characters");
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
