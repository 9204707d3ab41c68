package org.workspace.client.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspace.client.i18n.Language;

class EmojiCatalogTest {
    @ParameterizedTest
    @CsvSource({
        "manchot, 🐧",
        "penguin, 🐧",
        "coeur rouge, ❤️",
        "cœur rouge, ❤️",
        "red heart, ❤️",
        "fusee, 🚀",
        "ROCKET, 🚀"
    })
    void isSearchedInBothLanguagesWithoutAccents(String query, String first) {
        assertThat(EmojiCatalog.search(query)).extracting(Emoji::text).contains(first);
    }

    @Test
    void namesComeBeforeOtherWords() {
        assertThat(EmojiCatalog.search("chat").get(0).name(Language.FRENCH)).contains("chat");
        assertThat(EmojiCatalog.search("qqqq")).isEmpty();
    }
}
