package org.workspace.root;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An answer whose text has each series of metrics once; JSON stays as it is. */
final class UniqueSeries extends HttpServletResponseWrapper {
    private @Nullable PrintWriter writer;

    UniqueSeries(HttpServletResponse answer) {
        super(answer);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            var target = super.getWriter();
            var isText = Objects.requireNonNullElse(getContentType(), "").startsWith("text/plain");
            writer = isText ? new PrintWriter(new UniqueLines(target)) : target;
        }
        return writer;
    }

    /** To be called when all is written. */
    void finish() {
        if (writer != null) writer.close();
    }
}
