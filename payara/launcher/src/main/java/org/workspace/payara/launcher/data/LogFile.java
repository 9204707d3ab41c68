package org.workspace.payara.launcher.data;

import java.io.ByteArrayInputStream;
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
            handlers=java.util.logging.FileHandler
            java.util.logging.FileHandler.pattern=%s
            java.util.logging.FileHandler.limit=10000000
            java.util.logging.FileHandler.count=5
            java.util.logging.FileHandler.append=true
            java.util.logging.FileHandler.encoding=UTF-8
            java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
            java.util.logging.SimpleFormatter.format=%%1$tFT%%1$tT.%%1$tL%%1$tz %%4$s %%3$s %%5$s%%6$s%%n
            .level=INFO
            org.workspace.access.handlers=org.workspace.payara.launcher.data.AccessLogHandler
            org.workspace.access.useParentHandlers=false
            org.workspace.payara.launcher.data.AccessLogHandler.pattern=%s
            org.workspace.payara.launcher.data.AccessLogHandler.limit=10000000
            org.workspace.payara.launcher.data.AccessLogHandler.count=5
            org.workspace.payara.launcher.data.AccessLogHandler.append=true
            org.workspace.payara.launcher.data.AccessLogHandler.encoding=UTF-8
            org.hibernate.validator.internal.util.Version.level=WARNING
            javax.enterprise.system.tools.deployment.dol.level=WARNING
            javax.enterprise.system.tools.deployment.common.level=WARNING
            fish.payara.nucleus.util.level=WARNING
            org.glassfish.admin.mbeanserver.level=WARNING
            com.hazelcast.level=WARNING
            liquibase.level=WARNING
            javax.enterprise.system.security.ssl.level=SEVERE
            """;

    private LogFile() {}

    /** Some libraries print; the terminal is for the person in front of it. */
    private static void takeStandardStreams(Path file) throws IOException {
        var stream = new PrintStream(new FileOutputStream(file.toFile()), true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
    }

    private static String pattern(DataFolder data, String name) {
        var pattern = data.logs().resolve(name).toString().replace("%", "%%") + ".%g.log";
        return pattern.replace("\\", "\\\\");
    }

    /** Returns the configuration as a file, for Payara to read again. */
    public static Path open(DataFolder data) throws IOException {
        OwnerOnly.folder(data.logs());
        var configuration = CONFIGURATION.formatted(pattern(data, "workspace"), pattern(data, "access"));
        var file = Files.writeString(data.runtime().resolve("logging.properties"), configuration);
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(configuration.getBytes(StandardCharsets.ISO_8859_1)));
        takeStandardStreams(data.logs().resolve("output.log"));
        return file;
    }
}
