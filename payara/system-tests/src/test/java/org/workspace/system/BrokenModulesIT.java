package org.workspace.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules that must not serve, beside those of the product. Each is the monitoring module with one thing changed. */
class BrokenModulesIT {
    private static final Duration START = Duration.ofMinutes(4);
    private static final String DEFAULTS = "WEB-INF/classes/META-INF/microprofile-config.properties";
    private static final String FILTER = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <filter><filter-name>door</filter-name><filter-class>org.workspace.Nowhere</filter-class></filter>
              <filter-mapping><filter-name>door</filter-name><url-pattern>/*</url-pattern></filter-mapping>
            </web-app>
            """;

    @TempDir
    private Path folder;

    @Test
    void aModuleWhoseFiltersOrSettingsAreWrongDoesNotServeAndTheOthersDo() throws Exception {
        var distribution = folder.resolve("workspace");
        var copy = new ProcessBuilder("cp", "-al", LauncherProcess.DISTRIBUTION.toString(), folder.toString());
        assertThat(copy.start().waitFor()).isZero();
        module(distribution, "nofilter", Map.of("WEB-INF/web.xml", FILTER));
        module(distribution, "nolimit", Map.of(DEFAULTS, "module.name=nolimit\nhttp.max-body-bytes=lots\n"));
        var data = RunningWorkspace.newDataFolder();

        var launcher = LauncherProcess.start(
                distribution, Map.of(), "--port", "0", "--no-client", "--until-ready", "--data", data.toString());

        assertThat(launcher.awaitEnd(START)).as(launcher.output()).isEqualTo(1);
        assertThat(launcher.output())
                .contains("Modules      auth, chat, monitoring\n")
                .contains("workspace: Not everything runs (nofilter, nolimit): see the log file " + data);
        assertThat(data.resolve("logs/workspace.0.log"))
                .content()
                .contains("The filter door did not start")
                .contains("The setting http.max-body-bytes (/nolimit) cannot be 'lots'");
    }

    private static void module(Path distribution, String name, Map<String, String> changes) throws IOException {
        var modules = distribution.resolve("modules");
        var war = Files.copy(modules.resolve("monitoring.war"), modules.resolve(name + ".war"));
        try (var content = FileSystems.newFileSystem(war)) {
            var manifest = content.getPath("META-INF/MANIFEST.MF");
            Files.writeString(
                    manifest,
                    Files.readString(manifest).replace("Web-ContextPath: /monitoring", "Web-ContextPath: /" + name));
            Files.writeString(content.getPath(DEFAULTS), "module.name=" + name + "\n", UTF_8);
            for (var change : changes.entrySet()) {
                Files.writeString(content.getPath(change.getKey()), change.getValue(), UTF_8);
            }
        }
    }
}
