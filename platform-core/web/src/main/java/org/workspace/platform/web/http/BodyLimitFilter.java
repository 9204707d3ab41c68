package org.workspace.platform.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.workspace.platform.web.problem.Problem;

/**
 * Refuses bodies over {@code http.max-body-bytes}: by the announced length at once, else (chunked) as soon as more has
 * been read.
 *
 * <p>A module that takes files says in its own configuration where, {@code http.large-body.paths}, and how large they may
 * be, {@code http.large-body.max-bytes}; the paths below those count as well.
 */
public class BodyLimitFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1;

    private static final long DEFAULT_BYTES = 1024 * 1024;

    /** Up to how many times the limit is read and forgotten, for the answer to be heard. */
    private static final int PASSED_OVER = 8;

    private long usualLimit = DEFAULT_BYTES;
    private long largeLimit = DEFAULT_BYTES;
    private Set<String> largePaths = Set.of();

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        usualLimit = bytes("http.max-body-bytes", DEFAULT_BYTES);
        largeLimit = bytes("http.large-body.max-bytes", usualLimit);
        largePaths = ConfiguredValues.of("http.large-body.paths");
    }

    private static long bytes(String key, long otherwise) {
        return ConfigProvider.getConfig().getOptionalValue(key, Long.class).orElse(otherwise);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var limit = isLarge(request) ? largeLimit : usualLimit;
        var announced = request.getContentLengthLong();
        if (announced > limit) {
            passOver(request, response, announced);
            ProblemWriter.write(Problem.ofStatus(413), request, response);
        } else if (announced < 0 && mayHaveABody(request)) {
            chain.doFilter(new Bounded(request, limit), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Another spelling of a path that means the same has the usual limit. */
    private boolean isLarge(HttpServletRequest request) {
        var path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return largePaths.stream().anyMatch(large -> path.equals(large) || path.startsWith(large + "/"));
    }

    /** Without a length, HTTP/1.1 announces a body by its encoding (RFC 9112, 6.3); HTTP/2 does not announce it. */
    private static boolean mayHaveABody(HttpServletRequest request) {
        return request.getHeader("Transfer-Encoding") != null
                || !request.getProtocol().startsWith("HTTP/1.");
    }

    /** Many clients listen only once they have sent all; one that has very much to send is cut off instead. */
    private void passOver(HttpServletRequest request, HttpServletResponse response, long announced) throws IOException {
        if (announced / PASSED_OVER <= usualLimit) {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
        } else {
            response.setHeader("Connection", "close");
        }
    }

    private static final class Bounded extends HttpServletRequestWrapper {
        private final long limit;

        Bounded(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedStream(super.getInputStream(), limit);
        }
    }

    private static final class BoundedStream extends ServletInputStream {
        private final ServletInputStream source;
        private long left;

        BoundedStream(ServletInputStream source, long limit) {
            this.source = source;
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            var next = source.read();
            if (next >= 0) count(1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = source.read(into, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) throw new BodyTooLarge();
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
