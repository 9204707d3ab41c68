package org.workspace.payara.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** WARs and jars that hold a few texts and nothing to run. */
public final class WarFile {
    private WarFile() {}

    /** Writes one with these files, whose names say where they are in it. */
    public static Path write(Path file, Map<String, byte[]> content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, zip(content));
    }

    /** One that declares these settings in its own classes. */
    public static Path declaring(Path file, String settings) throws IOException {
        return write(file, Map.of("WEB-INF/classes/META-INF/workspace/settings.properties", settings.getBytes(UTF_8)));
    }

    public static byte[] zip(Map<String, byte[]> content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : content.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
