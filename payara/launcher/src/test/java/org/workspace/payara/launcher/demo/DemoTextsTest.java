package org.workspace.payara.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTextsTest {
    @TempDir
    private Path folder;

    @Test
    void everyLineOfTheDayIsSpokenBySomebodyWithAnAccount() throws Exception {
        var names = Accounts.keptIn(folder.resolve("accounts.txt")).passwords().keySet();
        var day = Line.ofTheDay();
        assertThat(day).hasSizeGreaterThanOrEqualTo(40).allSatisfy(line -> {
            assertThat(names).contains(line.speaker());
            assertThat(line.text()).isNotBlank();
        });
        assertThat(day).extracting(Line::id).doesNotHaveDuplicates();
    }

    @Test
    void accountsAreTheSameWhenReadAgain() throws Exception {
        var file = folder.resolve("accounts.txt");
        var first = Accounts.keptIn(file);
        assertThat(first.areInUse()).isFalse();
        first.markInUse();
        var second = Accounts.keptIn(file);
        assertThat(second.areInUse()).isTrue();
        assertThat(second.passwords()).isEqualTo(first.passwords());
    }
}
