package org.workspace.root;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.workspace.platform.web.http.ClientAddress;
import org.workspace.platform.web.http.ProblemWriter;
import org.workspace.platform.web.problem.Problem;

/**
 * Lets read the metrics who has the scrape token, or asks on this machine itself and not for somebody else: a reverse proxy on
 * this machine asks from it too, but says so.
 */
public class MetricsGuard extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1;

    private static final Set<String> PROXY_HEADERS = Set.of("X-Forwarded-For", "Forwarded", "Via");

    private transient ClientAddress clientAddress = new ClientAddress(Set.of());
    private transient Optional<Path> tokenFile = Optional.empty();

    @Override
    public void init(FilterConfig filter) throws ServletException {
        super.init(filter);
        clientAddress = ClientAddress.configured();
        tokenFile = ConfigProvider.getConfig()
                .getOptionalValue("workspace.scrape-token-file", String.class)
                .map(Path::of);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isLocal(request) || hasToken(request)) {
            var once = new UniqueSeries(response);
            chain.doFilter(request, once);
            once.finish();
            return;
        }
        response.setHeader("WWW-Authenticate", "Bearer realm=\"metrics\"");
        var problem = Problem.of(401, "unauthenticated", "Metrics are for this machine, or with the scrape token.");
        ProblemWriter.write(problem, request, response);
    }

    private boolean isLocal(HttpServletRequest request) throws IOException {
        return PROXY_HEADERS.stream().allMatch(header -> request.getHeader(header) == null)
                && InetAddress.getByName(clientAddress.of(request)).isLoopbackAddress();
    }

    /** Read each time, so that a new one counts at once; scrapes are rare. */
    private boolean hasToken(HttpServletRequest request) throws IOException {
        var given = request.getHeader("Authorization");
        if (given == null || tokenFile.isEmpty() || !Files.isReadable(tokenFile.get())) return false;
        var expected = "Bearer " + Files.readString(tokenFile.get()).strip();
        return MessageDigest.isEqual(given.getBytes(UTF_8), expected.getBytes(UTF_8));
    }
}
