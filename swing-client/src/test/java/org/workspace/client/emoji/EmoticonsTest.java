package org.workspace.client.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmoticonsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ":) | 🙂",
                ":( | 🙁",
                ":'( | 😢",
                ";) | 😉",
                ":P | 😛",
                ":O | 😮",
                "<3 | ❤️",
                "</3 | 💔",
                ":* | 😘",
                "xD | 😆",
                ":/ | 😕",
                ":S | 😖",
                "B) | 😎",
                "Salut :) ça va ? | Salut 🙂 ça va ?",
                "http://example.org:8080/ | http://example.org:8080/",
                "(a:b) 10:30 x:/tmp | (a:b) 10:30 x:/tmp",
                "liste B)oui | liste B)oui",
            })
    void aTypedEmoticonThatStandsAloneBecomesAnEmoji(String typed, String shown) {
        assertThat(Emoticons.replaced(typed)).isEqualTo(shown);
    }

    @Test
    void spacesAndLinesStayAsTheyWere() {
        assertThat(Emoticons.replaced(":|\n  :)  \tfin ")).isEqualTo("😐\n  🙂  \tfin ");
    }
}
