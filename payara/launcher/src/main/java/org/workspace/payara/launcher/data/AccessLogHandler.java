package org.workspace.payara.launcher.data;

import java.io.IOException;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * Rotating files of bare lines, one per request, that reach the disk once a second and not one by one: every request
 * would wait for all others' lines. A killed process loses the lines of the last second, an ended one none.
 *
 * <p>Created by the logging configuration, which names it. May be used by all threads.
 */
public final class AccessLogHandler extends FileHandler {
    private static final Duration BETWEEN_WRITES = Duration.ofSeconds(1);

    private final Timer timer = new Timer("access-log", true);

    public AccessLogHandler() throws IOException {
        super(LogFile.pattern("access"), LogFile.LIMIT_BYTES, LogFile.FILES, true);
        setEncoding("UTF-8");
        setFormatter(new MessageOnly());
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        AccessLogHandler.super.flush();
                    }
                },
                BETWEEN_WRITES.toMillis(),
                BETWEEN_WRITES.toMillis());
    }

    /** Called for each record by {@link FileHandler#publish}, and for that reason does nothing. */
    @Override
    public synchronized void flush() {}

    @Override
    public synchronized void close() {
        timer.cancel();
        super.close();
    }

    private static final class MessageOnly extends Formatter {
        @Override
        public String format(LogRecord line) {
            return line.getMessage() + '\n';
        }
    }
}
