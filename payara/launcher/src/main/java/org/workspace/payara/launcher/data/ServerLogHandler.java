package org.workspace.payara.launcher.data;

import java.io.IOException;
import java.util.logging.FileHandler;
import java.util.logging.SimpleFormatter;

/** Rotating files of everything but requests. Created by the logging configuration, which names it. */
public final class ServerLogHandler extends FileHandler {
    public ServerLogHandler() throws IOException {
        super(LogFile.pattern("workspace"), LogFile.LIMIT_BYTES, LogFile.FILES, true);
        setEncoding("UTF-8");
        setFormatter(new SimpleFormatter());
    }
}
