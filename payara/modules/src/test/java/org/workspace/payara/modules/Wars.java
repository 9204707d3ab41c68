package org.workspace.payara.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Writes small WARs that say of themselves what a test wants. */
record Wars(Path folder) {
    /** A module that requires nothing; the headers come on top, and one with an empty value is left out. */
    ModuleFile module(String name, String version, String... headers) {
        return ModuleFile.read(file(name, version, headers));
    }

    Path file(String name, String version, String... headers) {
        var all = new LinkedHashMap<String, String>();
        all.put("Bundle-ManifestVersion", "2");
        all.put("Bundle-SymbolicName", "org.workspace." + name);
        all.put("Bundle-Version", version);
        all.put("Web-ContextPath", "/" + name);
        all.put("Provide-Capability", provides(name, version));
        for (var i = 0; i < headers.length; i += 2) all.put(headers[i], headers[i + 1]);
        all.values().removeIf(String::isEmpty);
        return write(folder.resolve(name + "-" + version + ".war"), all, "WEB-INF/web.xml");
    }

    static String provides(String name, String version) {
        return "workspace.module;workspace.module=%s;version:Version=\"%s\"".formatted(name, version);
    }

    static String requires(String filter) {
        return "workspace.module;filter:=\"" + filter + "\"";
    }

    static Path write(Path file, Map<String, String> headers, String entry) {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        try (var archive = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            archive.putNextEntry(new ZipEntry(entry));
            archive.write("<web-app/>".repeat(500).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
