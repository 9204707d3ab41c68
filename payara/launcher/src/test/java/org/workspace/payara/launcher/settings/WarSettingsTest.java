package org.workspace.payara.launcher.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspace.payara.launcher.WarFile;

class WarSettingsTest {
    private static final String DECLARATION = "WEB-INF/classes/META-INF/workspace/settings.properties";
    private static final String DEFAULTS = "WEB-INF/classes/META-INF/microprofile-config.properties";

    @TempDir
    private Path folder;

    @Test
    void aModuleThatDeclaresWhatItHasIsFine() throws IOException {
        assertThat(mistakes(Map.of(DECLARATION, "lending.longest=number 1..9", DEFAULTS, "module.name=lending")))
                .isEmpty();
        assertThat(mistakes(Map.of("index.html", "no settings"))).isEmpty();
    }

    @Test
    void aDeclarationThatCannotBeReadIsNamedWithWhatIsWrong() throws IOException {
        assertThat(mistakes(Map.of(DECLARATION, "lending.longest=duraton")))
                .containsExactly("The declaration of the setting lending.longest is wrong:"
                        + " 'duraton' says of no setting what it may be.");
    }

    @Test
    void anotherNameThanThatOfItsPathsIsNamed() throws IOException {
        assertThat(mistakes(Map.of(DEFAULTS, "module.name=lend2")))
                .containsExactly("Its module.name is lend2 and its context root is lending: both must be the same.");
    }

    private List<String> mistakes(Map<String, String> files) throws IOException {
        var content = new HashMap<String, byte[]>();
        files.forEach((name, text) -> content.put(name, text.getBytes(UTF_8)));
        return new WarSettings(WarFile.write(folder.resolve("lending.war"), content)).mistakes("lending");
    }
}
