package org.workspace.payara.launcher.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.workspace.payara.launcher.LaunchFailure;

/**
 * The folder {@code sdk} of the distribution: the platform's libraries, and the project of a module called "sample" that
 * Workspace builds and tests like its own.
 */
public record ModuleSdk(Path folder) {
    private static final String PARENT = "<relativePath>../../platform-core/module</relativePath>";

    /** What is another in every module. */
    private static final Pattern OF_THE_SAMPLE =
            Pattern.compile("org\\.workspace\\.sample|org/workspace/sample|Sample|sample|" + Pattern.quote(PARENT));

    /** Puts the libraries into the local Maven repository, in place of those that are there. */
    public void install() {
        var maven = new ProcessBuilder(
                "mvn", "-B", "-q", "-f", folder.resolve("install.xml").toString(), "install");
        try {
            var said = Files.createTempFile("workspace-sdk", ".txt");
            try {
                var process = maven.redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
                process.getOutputStream().close();
                if (process.waitFor() != 0) throw new LaunchFailure(notInstalled(Files.readString(said, UTF_8)));
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            throw new LaunchFailure("Maven 3.8.6 or later is needed to build modules, and 'mvn' cannot be run.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Maven was interrupted.", e);
        }
    }

    /** Writes the whole project, or nothing. */
    public void write(NewModule module) {
        var draft = module.project().resolveSibling("." + module.name() + ".part");
        try {
            deleteAll(draft); // of one that was killed
            copy(module, draft);
            Files.move(draft, module.project());
        } catch (IOException e) {
            throw new LaunchFailure(
                    "The project cannot be written to %s (%s).".formatted(module.project(), e.getMessage()), e);
        } finally {
            forget(draft);
        }
    }

    private void copy(NewModule module, Path project) throws IOException {
        var template = folder.resolve("module-template");
        try (var paths = Files.walk(template)) {
            for (var file : paths.filter(Files::isRegularFile).toList()) {
                var copy =
                        project.resolve(named(module, template.relativize(file).toString()));
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, named(module, Files.readString(file, UTF_8)), UTF_8);
            }
        }
    }

    private static String named(NewModule module, String text) {
        var names = Map.of(
                "org.workspace.sample",
                module.javaPackage(),
                "org/workspace/sample",
                module.javaPackage().replace('.', '/'),
                "Sample",
                module.classPrefix(),
                "sample",
                module.name(),
                PARENT,
                "<relativePath/>");
        return OF_THE_SAMPLE
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(names.getOrDefault(found.group(), "")));
    }

    private static String notInstalled(String said) {
        var reason = said.lines().filter(line -> line.startsWith("[ERROR]")).findFirst();
        return "Maven could not put the platform's libraries into its local repository: "
                + reason.map(line -> line.substring("[ERROR]".length()).strip()).orElse(said.strip());
    }

    private static void forget(Path draft) {
        try {
            deleteAll(draft);
        } catch (IOException e) {
            throw new LaunchFailure("%s cannot be removed: remove it yourself.".formatted(draft), e);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
