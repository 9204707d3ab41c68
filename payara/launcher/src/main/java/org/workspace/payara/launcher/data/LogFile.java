package org.workspace.payara.launcher.data;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.LogManager;

/** Sends everything that is logged in this process, by Payara and the modules too, to rotating files; requests have their own. */
public final class LogFile {
    private static final String CONFIGURATION = """
            handlers=org.workspace.payara.launcher.data.ServerLogHandler
            java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s %5$s%6$s%n
            .level=INFO
            org.workspace.access.handlers=org.workspace.payara.launcher.data.AccessLogHandler
            org.workspace.access.useParentHandlers=false
            org.hibernate.validator.internal.util.Version.level=WARNING
            javax.enterprise.system.tools.deployment.dol.level=WARNING
            javax.enterprise.system.tools.deployment.common.level=WARNING
            fish.payara.nucleus.util.level=WARNING
            org.glassfish.admin.mbeanserver.level=WARNING
            com.hazelcast.level=WARNING
            liquibase.level=WARNING
            javax.enterprise.system.security.ssl.level=SEVERE
            """;

    static final int LIMIT_BYTES = 10_000_000;
    static final int FILES = 5;
    private static final String FOLDER = "workspace.logs";

    private LogFile() {}

    /** Some libraries print; the terminal is for the person in front of it. */
    private static void takeStandardStreams(Path file) throws IOException {
        var stream = new PrintStream(new FileOutputStream(file.toFile()), true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
    }

    /**
     * Returns the configuration as a file, for Payara to read again. It garbles what is not ASCII, so the folder is not in
     * there: the handlers ask for it.
     */
    public static Path open(DataFolder data) throws IOException {
        System.setProperty(FOLDER, OwnerOnly.folder(data.logs()).toString());
        var file = Files.writeString(data.runtime().resolve("logging.properties"), CONFIGURATION);
        try (var in = Files.newInputStream(file)) {
            LogManager.getLogManager().readConfiguration(in);
        }
        takeStandardStreams(data.logs().resolve("output.log"));
        return file;
    }

    /** The files of that name, as {@link java.util.logging.FileHandler} wants to be told. */
    static String pattern(String name) {
        return Path.of(System.getProperty(FOLDER), name).toString().replace("%", "%%") + ".%g.log";
    }
}
