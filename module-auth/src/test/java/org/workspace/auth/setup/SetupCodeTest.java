package org.workspace.auth.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupCodeTest {
    @TempDir
    Path folder;

    @Test
    void onlyTheCodeInTheFileIsRightAndOnlyWhileItIsThere() throws Exception {
        var file = Files.writeString(folder.resolve("setup-code"), "K7QF-2M9T-XB4C\n");
        var code = new SetupCode(new SetupSettings(file));

        assertThat(code.isRight("k7qf2m9txb4c")).isTrue();
        assertThat(code.isRight("K7QF-2M9T-XB4D")).isFalse();
        assertThat(code.isRight("")).isFalse();
        code.withdraw();
        assertThat(code.isRight("K7QF-2M9T-XB4C")).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void anEmptyOrMissingFileLetsNobodyIn() throws Exception {
        var empty = Files.writeString(folder.resolve("setup-code"), "\n");

        assertThat(new SetupCode(new SetupSettings(empty)).isRight("")).isFalse();
        assertThat(new SetupCode(new SetupSettings(null)).isRight("")).isFalse();
    }
}
