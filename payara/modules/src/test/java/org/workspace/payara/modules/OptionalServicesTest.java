package org.workspace.payara.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import org.workspace.platform.module.ModuleData;

/** A module that uses a service of another and goes on without it. */
class OptionalServicesTest {
    private static final String DIRECTORY =
            "osgi.service;objectClass:List<String>=\"org.workspace.platform.Directory\";version:Version=";
    private static final String WANTED = "osgi.service;resolution:=optional;"
            + "filter:=\"(&(objectClass=org.workspace.platform.Directory)(version>=1.1)(!(version>=2.0)))\"";

    @TempDir
    Path folder;

    @TempDir
    Path data;

    private final ScriptedHost host = new ScriptedHost();
    private Wars wars;
    private Modules modules;

    @BeforeEach
    void start() throws IOException {
        wars = new Wars(folder);
        modules = new Modules(
                new Version(4, 0, 0), ModuleStore.open(data), host, Duration.ofSeconds(5), Clock.systemUTC());
        modules.startAll(List.of(wars.file("chat", "1.0.0", "Require-Capability", WANTED), people("1.0.0", "\"1.1\"")));
    }

    @Test
    void whoUsesAModuleThatIsStoppedIsNamed() {
        assertThat(modules.stop("people").details()).containsExactly("chat uses it and goes on without.");
    }

    @Test
    void aModuleThatOthersOnlyUseIsRemoved() {
        var removed = modules.uninstall("people", ModuleData.KEEP);

        assertThat(removed.done()).isTrue();
        assertThat(removed.details()).contains("chat uses it and goes on without.");
        assertThat(host.running).containsExactly("chat 1.0.0");
    }

    @Test
    void anUpdateThatOffersSomethingElseIsDoneWithAWarning() {
        var updated = modules.update(people("1.1.0", "\"2.0\""), false);

        assertThat(updated.done()).isTrue();
        assertThat(updated.details())
                .containsExactly("chat uses a module that offers Directory in a version from 1.1, below 2.0,"
                        + " which people 1.1.0 is not: it goes on without.");
        assertThat(modules.update(people("1.2.0", "\"1.4\""), false).details()).isEmpty();
    }

    private Path people(String version, String ofDirectory) {
        return wars.file(
                "people",
                version,
                "Provide-Capability",
                Wars.provides("people", version) + "," + DIRECTORY + ofDirectory);
    }
}
