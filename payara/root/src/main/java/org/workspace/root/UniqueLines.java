package org.workspace.root;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Passes Prometheus text on, put right where Payara (6.2025.10) errs. It writes the metrics of all applications again for each
 * application, of which Prometheus complains: here each series comes once. It writes the quantiles of times in nanoseconds,
 * whatever their unit: here those of modules are in seconds, as their names say. Used by one thread.
 */
final class UniqueLines extends Writer {
    private static final Pattern TIME_QUANTILE =
            Pattern.compile("(workspace_\\w+_seconds\\{.*quantile=\".*) (\\S+)\n?");
    private static final double NANOS = 1e9;

    private final Writer target;
    private final Set<String> written = new HashSet<>();
    private final StringBuilder line = new StringBuilder();

    UniqueLines(Writer target) {
        this.target = target;
    }

    @Override
    public void write(char[] text, int start, int length) throws IOException {
        for (var i = start; i < start + length; i++) {
            line.append(text[i]);
            if (text[i] == '\n') passOn();
        }
    }

    private void passOn() throws IOException {
        var text = line.toString();
        line.setLength(0);
        if (written.add(series(text))) target.write(inSeconds(text));
    }

    private static String inSeconds(String line) {
        var quantile = TIME_QUANTILE.matcher(line);
        if (!quantile.matches()) return line;
        return quantile.group(1) + ' ' + Double.parseDouble(quantile.group(2)) / NANOS + '\n';
    }

    /** The name and the labels of a sample, without its value; all of a comment. */
    private static String series(String line) {
        var value = line.lastIndexOf(' ');
        return line.startsWith("#") || value < 0 ? line : line.substring(0, value);
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }

    /** Passes on what has no line end, too. */
    @Override
    public void close() throws IOException {
        if (!line.isEmpty()) passOn();
        target.close();
    }
}
