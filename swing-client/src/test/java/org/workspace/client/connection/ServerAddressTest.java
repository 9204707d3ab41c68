package org.workspace.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @ParameterizedTest
    @CsvSource({
        "localhost, http://localhost",
        "192.168.1.20:8080, http://192.168.1.20:8080",
        "' Workspace.example:8080/ ', http://workspace.example:8080",
        "https://example.org/hub/, https://example.org/hub",
        "HTTP://EXAMPLE.org, http://example.org",
        "[::1]:8080, http://[::1]:8080"
    })
    void whatPeopleTypeIsUnderstood(String typed, String address) {
        assertThat(ServerAddress.parse(typed).map(ServerAddress::text)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "ftp://example.org",
                "http://",
                "two words",
                "http://user:secret@example.org",
                "host:0",
                "host:99999",
                "host:port",
                "http://example.org/?q=1",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "\u0000"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(ServerAddress.parse(typed)).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void theSocketKeepsTheSecurityOfTheAddress() {
        assertThat(ServerAddress.parse("https://example.org").orElseThrow().socketAt("/chat/ws"))
                .hasToString("wss://example.org/chat/ws");
        assertThat(ServerAddress.parse("example.org").orElseThrow().socketAt("/chat/ws"))
                .hasToString("ws://example.org/chat/ws");
    }
}
