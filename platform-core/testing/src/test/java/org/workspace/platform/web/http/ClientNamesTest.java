package org.workspace.platform.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientNamesTest {
    private final ClientNames names = new ClientNames();

    @ParameterizedTest
    @CsvSource({
        "Workspace/4.0.0 (Linux), Workspace/4.0.0",
        "Workspace/development (Mac OS X), Workspace/development",
        "Workspace/4.0.0, Workspace/4.0.0",
        "Workspace/ (Linux), other",
        "Workspace/4\"{}, other",
        "Workspace/123456789012345678901, other",
        "'Mozilla/5.0 (X11; Linux x86_64)', browser",
        "curl/8.5.0, other",
        "'', other",
        ", other",
    })
    void aClientHasAName(String userAgent, String name) {
        assertThat(names.of(userAgent)).isEqualTo(name);
    }

    @Test
    void whateverCallersSayThereAreFewNames() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 1_000; i++) seen.add(names.of("Workspace/4.0." + i));

        assertThat(seen).hasSize(ClientNames.VERSIONS + 1).contains("Workspace/4.0.0", "other");
        assertThat(names.of("Workspace/4.0.0 (Linux)")).isEqualTo("Workspace/4.0.0");
    }
}
