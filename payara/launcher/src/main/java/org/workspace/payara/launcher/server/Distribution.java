package org.workspace.payara.launcher.server;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.workspace.payara.launcher.LaunchFailure;

/** The folders around the launcher's jar: {@code lib}, {@code payara}, {@code modules}, {@code client} and {@code sdk}. */
public record Distribution(Path folder) {
    public static Distribution here() {
        try {
            var jar = Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Distribution(jar.resolveSibling("..").toAbsolutePath().normalize());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Payara Micro as plain jars, and the configuration it starts from. */
    public Path payara() {
        return folder.resolve("payara");
    }

    /** The jar whose manifest names the others of Payara, which finds its services by reading it. */
    public Path bootJar() {
        return payara().resolve("launch-micro.jar");
    }

    /** The WARs, in the order of their names. */
    public List<Path> modules() {
        return files("modules", "*.war");
    }

    /** The web application for paths that no module takes. */
    Path root() {
        return folder.resolve("root").resolve("root.war");
    }

    public Path client() {
        return folder.resolve("client");
    }

    /** What modules are built with. */
    public Path sdk() {
        return folder.resolve("sdk");
    }

    private List<Path> files(String name, String pattern) {
        try (var found = Files.newDirectoryStream(folder.resolve(name), pattern)) {
            return StreamSupport.stream(found.spliterator(), false).sorted().toList();
        } catch (IOException e) {
            throw new LaunchFailure(
                    "The folder %s of this Workspace is missing: build or install it again."
                            .formatted(folder.resolve(name)),
                    e);
        }
    }
}
