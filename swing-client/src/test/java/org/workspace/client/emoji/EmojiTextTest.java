package org.workspace.client.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.workspace.client.emoji.EmojiText.Found;

class EmojiTextTest {
    @ParameterizedTest
    @CsvSource({
        "😀, 1f600",
        "👍🏽, 1f44d-1f3fd",
        "👩‍👩‍👧‍👦, 1f469-200d-1f469-200d-1f467-200d-1f466",
        "🇫🇷, 1f1eb-1f1f7",
        "🏴󠁧󠁢󠁳󠁣󠁴󠁿, 1f3f4-e0067-e0062-e0073-e0063-e0074-e007f",
        "❤️, 2764",
        "❤, 2764",
        "1️⃣, 31-20e3",
        "#️⃣, 23-20e3",
        "©️, a9",
        "🏳️‍🌈, 1f3f3-fe0f-200d-1f308",
        "👁️‍🗨️, 1f441-200d-1f5e8",
        "🧑🏿‍💻, 1f9d1-1f3ff-200d-1f4bb",
    })
    void oneEmojiIsOneDrawing(String text, String drawing) {
        assertThat(EmojiText.in(text)).containsExactly(new Found(0, text.length(), drawing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bonjour", "#9 et 1284 *", "© 2026 ™", "→ ✁ ☺\uFE0E", "\uFFFC", "\u200D", "\uD83D"})
    void textStaysText(String text) {
        assertThat(EmojiText.in(text)).isEmpty();
    }

    @Test
    void neighboursStayApart() {
        assertThat(EmojiText.in("🇫🇷🇬🇧😀😀"))
                .extracting(Found::drawing)
                .containsExactly("1f1eb-1f1f7", "1f1ec-1f1e7", "1f600", "1f600");
        assertThat(EmojiText.in("Mint 🐧 !")).containsExactly(new Found(5, 7, "1f427"));
    }

    @Test
    void aMessageOfAFewEmojiAloneIsKnown() {
        assertThat(EmojiText.isOnlyEmoji("👍🏽 ❤️", 3)).isTrue();
        assertThat(EmojiText.isOnlyEmoji("👍 ok", 3)).isFalse();
        assertThat(EmojiText.isOnlyEmoji("😀😀😀😀", 3)).isFalse();
        assertThat(EmojiText.isOnlyEmoji(" ", 3)).isFalse();
    }

    @Test
    void everyEmojiOfThePickerIsDrawnAsWhatItWrites() {
        assertThat(EmojiCatalog.all()).hasSizeGreaterThan(1_800).allSatisfy(emoji -> assertThat(
                        EmojiText.in(emoji.text()))
                .as(emoji.englishName())
                .containsExactly(new Found(0, emoji.text().length(), emoji.drawing())));
    }
}
