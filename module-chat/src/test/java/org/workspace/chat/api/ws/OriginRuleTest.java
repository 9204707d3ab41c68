package org.workspace.chat.api.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginRuleTest {
    private final OriginRule rule = new OriginRule(Set.of("https://desk.example"));

    @Test
    void programsThatAreNoBrowsersHaveNoOrigin() {
        assertThat(rule.allows(null, "chat.example")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://chat.example:8080, chat.example:8080",
        "http://CHAT.example, chat.example",
        "http://chat.example, chat.example:80",
        "https://chat.example, chat.example:443",
        "http://[::1]:8080, [::1]:8080",
        "https://desk.example, chat.example"
    })
    void itsOwnPagesAndConfiguredOnesMayConnect(String origin, String host) {
        assertThat(rule.allows(origin, host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, chat.example",
        "http://chat.example:8081, chat.example:8080",
        "https://chat.example, chat.example:80",
        "https://chat.example.evil.example, chat.example",
        "https://desk.example.evil.example, chat.example",
        "null, chat.example",
        "file://, chat.example",
        "'', chat.example",
        "::, chat.example",
        "http://chat.example, ''"
    })
    void othersMayNot(String origin, String host) {
        assertThat(rule.allows(origin, host)).isFalse();
    }
}
