package org.workspace.payara.modules;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.resource.Resource;

/**
 * A WAR and what it says of itself in the OSGi headers of its manifest (OSGi Core 8 §3.2, and {@code Web-ContextPath}
 * of OSGi Compendium 8 §128).
 *
 * @param name the context root without its slash: first part of its paths, and its schema in the database
 * @param resource its capabilities and requirements, as the resolver wants them
 */
public record ModuleFile(
        Path path,
        String name,
        String symbolicName,
        Version version,
        String title,
        String description,
        Resource resource) {
    private static final String CONTEXT_PATH = "Web-ContextPath";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,30}");

    /** Paths of the server itself. */
    private static final Set<String> RESERVED = Set.of("health", "metrics", "openapi", "platform", "root");

    /**
     * Reads the whole file, so that one that is cut off or damaged is found here and not when it is half-deployed.
     *
     * @throws UnusableModule when it is no WAR, is damaged, or lacks what a module must say
     */
    public static ModuleFile read(Path file) {
        try (var archive = new JarFile(file.toFile(), true)) {
            readAll(archive);
            var manifest = archive.getManifest();
            if (manifest == null
                    || archive.stream().noneMatch(entry -> entry.getName().startsWith("WEB-INF/"))) {
                throw new UnusableModule(file.getFileName() + " is not a WAR: it has no manifest or no WEB-INF.");
            }
            return of(file, headers(manifest.getMainAttributes()));
        } catch (SecurityException e) {
            throw new UnusableModule(
                    "%s was changed after it was signed (%s).".formatted(file.getFileName(), e.getMessage()), e);
        } catch (IOException e) {
            throw new UnusableModule(
                    "%s cannot be read as an archive (%s): build or copy it again."
                            .formatted(file.getFileName(), e.getMessage()),
                    e);
        }
    }

    /** Whether a name has the characters that a module's may have, and not too many. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Whether the server itself needs the path of that name. */
    public static boolean isReserved(String name) {
        return RESERVED.contains(name);
    }

    private static ModuleFile of(Path file, Map<String, String> headers) {
        var context = required(file, headers, CONTEXT_PATH);
        var name = context.substring(1);
        if (!context.startsWith("/") || !isName(name) || isReserved(name)) {
            throw new UnusableModule(
                    "%s has the %s \"%s\": a slash, then a lower-case letter, then at most 30 of a-z, 0-9 and _, and not %s."
                            .formatted(file.getFileName(), CONTEXT_PATH, context, RESERVED));
        }
        var symbolicName = required(file, headers, Constants.BUNDLE_SYMBOLICNAME);
        var version = version(file, required(file, headers, Constants.BUNDLE_VERSION));
        return new ModuleFile(
                file,
                name,
                symbolicName,
                version,
                Optional.ofNullable(headers.get(Constants.BUNDLE_NAME)).orElse(name),
                Optional.ofNullable(headers.get(Constants.BUNDLE_DESCRIPTION)).orElse(""),
                resource(file, headers));
    }

    private static Version version(Path file, String text) {
        try {
            return Version.parseVersion(text);
        } catch (IllegalArgumentException e) {
            throw new UnusableModule(
                    "%s has the Bundle-Version \"%s\", which is not of the form 1.2.3 or 1.2.3.qualifier."
                            .formatted(file.getFileName(), text),
                    e);
        }
    }

    private static Resource resource(Path file, Map<String, String> headers) {
        try {
            return ResourceBuilder.build(file.toUri().toString(), headers);
        } catch (BundleException | IllegalArgumentException e) {
            throw new UnusableModule(
                    "%s has capabilities or requirements that cannot be understood (%s)."
                            .formatted(file.getFileName(), e.getMessage()),
                    e);
        }
    }

    private static String required(Path file, Map<String, String> headers, String name) {
        var value = headers.get(name);
        if (value == null || value.isBlank()) {
            throw new UnusableModule("%s is not a module: its manifest has no %s.".formatted(file.getFileName(), name));
        }
        return value.strip();
    }

    private static Map<String, String> headers(Attributes attributes) {
        var headers = new HashMap<String, String>();
        attributes.forEach(
                (name, value) -> headers.put(name.toString(), value.toString().strip()));
        return headers;
    }

    /** The signatures, when there are any, are compared on the way. */
    private static void readAll(JarFile archive) throws IOException {
        for (var entry : (Iterable<JarEntry>) archive.stream()::iterator) {
            try (var content = new CheckedInputStream(archive.getInputStream(entry), new CRC32())) {
                content.transferTo(OutputStream.nullOutputStream());
                if (content.getChecksum().getValue() != entry.getCrc()) {
                    throw new IOException(entry.getName() + " does not fit its checksum");
                }
            }
        }
    }

    /** As people say it: {@code chat 4.0.0}. */
    @Override
    public String toString() {
        return name + " " + version;
    }

    /** The versions of its REST API, as the first number of each. */
    Set<Integer> apiVersions() {
        return resource.getCapabilities(Namespaces.API).stream()
                .map(capability -> capability.getAttributes().get(Constants.VERSION_ATTRIBUTE))
                .filter(Version.class::isInstance)
                .map(version -> ((Version) version).getMajor())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What it requires, in words. */
    List<String> requires() {
        return resource.getRequirements(null).stream()
                .map(RequirementText::whole)
                .toList();
    }

    /** Whether it is the same version with the same content. */
    boolean isSameAs(ModuleFile other) {
        try {
            return version.equals(other.version) && Files.mismatch(path, other.path) == -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
