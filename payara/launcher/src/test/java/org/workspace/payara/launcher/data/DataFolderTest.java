package org.workspace.payara.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path parent;

    @Test
    void isCreatedClosedToOtherEyes() throws Exception {
        try (var data = DataFolder.open(parent.resolve("deep/down"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
                    .isEqualTo("rwx--x--x");
        }
    }

    @Test
    void canBeOpenedAgainOnceClosed() throws Exception {
        DataFolder.open(parent).close();
        DataFolder.open(parent).close();
        assertThat(parent.resolve("lock")).exists();
    }

    @Test
    void theUsualPlaceFollowsTheDesktopsConventionExceptForRoot() {
        var usual = DataFolder.usual(Map.of("XDG_DATA_HOME", "/somewhere"));
        var isRoot = System.getProperty("user.name").equals("root");
        assertThat(usual).hasToString(isRoot ? "/var/lib/workspace" : "/somewhere/workspace");
    }

    @Test
    void theSetupCodeIsMadeOnceAndOnlyItsOwnerReadsIt() throws Exception {
        var code = new SetupCode(parent.resolve("setup-code"));
        code.generateIfMissing();
        var first = code.current().orElseThrow();
        code.generateIfMissing();
        assertThat(code.current()).hasValue(first);
        assertThat(first).matches("[A-Z2-9]{4}(-[A-Z2-9]{4}){2}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(code.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aUsedSetupCodeIsGone() throws Exception {
        assertThat(new SetupCode(parent.resolve("setup-code")).current()).isEmpty();
    }
}
