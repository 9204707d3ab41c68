package org.workspace.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** Builds WARs for tests: small ones that behave as wished, and other versions of those that come with the product. */
record SampleModule(Path folder) {
    private static final String NOTHING = "";
    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <listener><listener-class>Sample</listener-class></listener>
            </web-app>
            """;
    private static final String SOURCE = """
            import jakarta.servlet.*;
            public class Sample implements ServletContextListener {
                @Override public void contextInitialized(ServletContextEvent event) { %s }
                @Override public void contextDestroyed(ServletContextEvent event) { %s }
            }
            """;
    static final String SLEEP =
            "try { Thread.sleep(3_600_000); } catch (InterruptedException e) { throw new IllegalStateException(e); }";

    private static final String SLEEP_WHATEVER_HAPPENS =
            "while (true) try { Thread.sleep(3_600_000); } catch (InterruptedException e) { }";

    Path healthy(String version) {
        return build(version, NOTHING, NOTHING, Map.of());
    }

    Path failing(String version, String cause) {
        return build(version, failure(cause), NOTHING, Map.of());
    }

    Path hanging(String version) {
        return build(version, SLEEP, NOTHING, Map.of());
    }

    /** Hangs at its start, and no interrupt ends that. */
    Path hangingForGood(String version) {
        return build(version, SLEEP_WHATEVER_HAPPENS, NOTHING, Map.of());
    }

    Path failingAtItsEnd(String version) {
        return build(version, NOTHING, failure("no"), Map.of());
    }

    Path hangingAtItsEnd(String version) {
        return build(version, NOTHING, SLEEP, Map.of());
    }

    /** Starts, and answers every request with a failure. */
    Path unhealthy(String version) {
        var register = "event.getServletContext().addFilter(\"ill\", (request, response, chain) ->"
                + " ((jakarta.servlet.http.HttpServletResponse) response).setStatus(500))"
                + ".addMappingForUrlPatterns(null, false, \"/*\");";
        return build(version, register, NOTHING, Map.of());
    }

    /** Tells of itself what that body of a method returns or throws, and leaves it to the server to forget that. */
    Path telling(String version, String body) {
        return build(version, tell(body), NOTHING, Map.of());
    }

    /** The same, and fails once it has begun to. */
    Path tellingAndFailing(String version, String body) {
        return build(version, tell(body) + failure("no crew"), NOTHING, Map.of());
    }

    private static String tell(String body) {
        return """
                org.workspace.platform.service.ServiceRegistry.shared().register(
                    new org.workspace.platform.service.Service<>("sample",
                        org.workspace.platform.statistics.ModuleStatistics.class, "1.0", () -> { %s }));
                """.formatted(body);
    }

    private static String failure(String cause) {
        return "if (true) throw new IllegalStateException(\"" + cause + "\");";
    }

    Path requiring(String version, String requirement) {
        return build(version, NOTHING, NOTHING, Map.of("Require-Capability", requirement));
    }

    /** A module of the product under another version, and with other entries. */
    Path product(String name, String version, Map<String, String> entries) {
        var file = folder.resolve(name + "-" + version + ".war");
        try {
            Files.copy(LauncherProcess.DISTRIBUTION.resolve("modules").resolve(name + ".war"), file);
            try (var content = FileSystems.newFileSystem(file)) {
                var manifest = content.getPath("META-INF/MANIFEST.MF");
                Files.writeString(
                        manifest,
                        Files.readString(manifest).replaceFirst("Bundle-Version: \\S+", "Bundle-Version: " + version));
                for (var entry : entries.entrySet()) {
                    Files.writeString(content.getPath(entry.getKey()), entry.getValue());
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path build(String version, String atStart, String atEnd, Map<String, String> headers) {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.example.sample");
        main.putValue("Bundle-Version", version);
        main.putValue("Web-ContextPath", "/sample");
        main.putValue("Provide-Capability", "workspace.module;workspace.module=sample;version:Version=" + version);
        headers.forEach(main::putValue);
        try {
            var classFile = compile(SOURCE.formatted(atStart, atEnd));
            var war = Files.createTempFile(folder, "sample", ".war");
            try (var archive = new JarOutputStream(Files.newOutputStream(war), manifest)) {
                add(archive, "WEB-INF/web.xml", WEB_XML.getBytes(UTF_8));
                add(archive, "WEB-INF/classes/Sample.class", Files.readAllBytes(classFile));
                add(archive, "index.html", version.getBytes(UTF_8));
            }
            return war;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path compile(String source) throws IOException {
        var sources = Files.createTempDirectory(folder, "source");
        var file = Files.writeString(sources.resolve("Sample.java"), source);
        var options = List.of("--release", "17", "-cp", System.getProperty("java.class.path"), "-proc:none");
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, UTF_8)) {
            var task = compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(file));
            if (!task.call()) throw new AssertionError(source);
        }
        return sources.resolve("Sample.class");
    }

    private static void add(JarOutputStream archive, String name, byte[] content) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(content);
    }
}
