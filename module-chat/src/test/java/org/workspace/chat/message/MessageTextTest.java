package org.workspace.chat.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workspace.platform.web.problem.InvalidField;

class MessageTextTest {
    @Test
    void whiteSpaceIsTakenOffBothEndsAndLineEndsBecomeOne() {
        assertThat(MessageText.accept(" \t\n Lot 8\r\nis\rready. \n", 100)).isEqualTo("Lot 8\nis\nready.");
    }

    @Test
    void theLongestTextFitsAndOneMoreCharacterDoesNot() {
        var longest = "é".repeat(2000);

        assertThat(MessageText.accept(" " + longest + " ", 2000)).isEqualTo(longest);
        assertThatThrownBy(() -> MessageText.accept(longest + "!", 2000))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("text must have at most 2000 characters");
    }

    @Test
    void anEmojiCountsOneCharacter() {
        var longest = "😀".repeat(2000);

        assertThat(MessageText.accept(longest, 2000)).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\u00a0", "\u200b", "\u2028", "\ufeff \u200d"})
    void textWithNothingToSeeIsRefused(String text) {
        assertThatThrownBy(() -> MessageText.accept(text, 2000))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("text must not be empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u001bb", "a\u0085b", "a\u009fb", "a\ud83d", "\ude00b"})
    void controlCharactersAndHalfPairsAreRefused(String text) {
        assertThatThrownBy(() -> MessageText.accept(text, 2000))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("text must not contain control characters");
    }

    @Test
    void aMegabyteIsRefusedWithoutMuchAdo() {
        assertThatThrownBy(() -> MessageText.accept(" ".repeat(1_000_000), 2000))
                .isInstanceOf(InvalidField.class);
    }
}
