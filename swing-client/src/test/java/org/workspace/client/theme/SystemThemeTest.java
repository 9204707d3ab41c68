package org.workspace.client.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SystemThemeTest {
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void isWhatTheDesktopAnswers() throws InterruptedException {
        assertThat(SystemTheme.askedBy(List.of("echo", "'prefer-dark'"), "prefer-dark")
                        .dark())
                .isTrue();
        assertThat(SystemTheme.askedBy(List.of("echo", "'default'"), "prefer-dark")
                        .dark())
                .isFalse();
    }

    @Test
    void isLightWhereNobodyCanBeAsked() throws InterruptedException {
        assertThat(SystemTheme.askedBy(List.of("no-such-command-here"), "dark").dark())
                .isFalse();
    }
}
