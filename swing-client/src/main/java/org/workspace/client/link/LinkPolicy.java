package org.workspace.client.link;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** Which domains and phrases are refused: ours, and the domains of a file the site may add. */
public final class LinkPolicy {
    private static final String DEFAULTS = "links.properties";
    private static final System.Logger LOG = System.getLogger(LinkPolicy.class.getName());

    private LinkPolicy() {}

    /** The rules that ship with the client. */
    public static Links shipped() {
        return links(Set.of());
    }

    /** Also refuses each domain on a line of {@code file}, when that exists. Reads a file: not on the event thread. */
    public static Links with(Path file) {
        try {
            return links(Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : Set.of());
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "The refused domains could not be read from " + file, unreadable);
            return shipped();
        }
    }

    private static Links links(Set<String> added) {
        var shipped = read();
        var domains = new HashSet<>(entries(shipped, "domains"));
        added.stream()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(domains::add);
        return new Links(domains, entries(shipped, "phrases"));
    }

    private static List<String> entries(Properties properties, String key) {
        return Arrays.stream(properties.getProperty(key, "").split(","))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static Properties read() {
        var properties = new Properties();
        try (var shipped = Objects.requireNonNull(LinkPolicy.class.getResourceAsStream(DEFAULTS), DEFAULTS)) {
            properties.load(new StringReader(new String(shipped.readAllBytes(), StandardCharsets.UTF_8)));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
