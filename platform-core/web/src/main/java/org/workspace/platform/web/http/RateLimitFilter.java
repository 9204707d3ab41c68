package org.workspace.platform.web.http;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.workspace.platform.token.VerifiedToken;
import org.workspace.platform.web.problem.Problem;

/**
 * Limits how much one account (or one {@linkplain ClientNetwork address}, when nobody is signed in) may ask per minute.
 *
 * <p>The paths in {@code rate-limit.strict.paths}, sign-in above all, have a stricter limit per address. Answers tell
 * with {@code RateLimit-*} what is left, refusals with {@code Retry-After} when to come back.
 */
public class RateLimitFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1;

    /** Parameters of a segment, a slash that follows another, and one at the end. */
    private static final Pattern SPELLING = Pattern.compile(";[^/]*|/(?=/)|/(?=;[^/]*$)|/$");

    private transient RateLimits usual = RateLimits.unlimited();
    private transient RateLimits strict = RateLimits.unlimited();
    private transient ClientAddress clientAddress = new ClientAddress(Set.of());
    private Set<String> strictPaths = Set.of();

    @Override
    public void init(FilterConfig filter) throws ServletException {
        super.init(filter);
        Config config = ConfigProvider.getConfig();
        clientAddress = ClientAddress.configured();
        usual = RateLimits.perMinute(perMinute(config, "rate-limit.per-minute", 6_000));
        strict = RateLimits.perMinute(perMinute(config, "rate-limit.strict.per-minute", 60));
        strictPaths = ConfiguredValues.of("rate-limit.strict.paths");
    }

    private static int perMinute(Config config, String key, int otherwise) {
        return config.getOptionalValue(key, Integer.class).orElse(otherwise);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var isStrict = strictPaths.contains(path(request));
        var limits = isStrict ? strict : usual;
        var outcome = limits.take(isStrict ? network(request) : payer(request));
        response.setHeader("RateLimit-Limit", limits.perMinuteText());
        response.setHeader("RateLimit-Remaining", Long.toString(outcome.getRemainingTokens()));
        response.setHeader("RateLimit-Reset", Long.toString(seconds(outcome.getNanosToWaitForReset())));
        if (outcome.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            refuse(outcome, request, response);
        }
    }

    /** As the resource is found: Jersey does not mind parameters of a segment, escapes, or a slash more. */
    private static String path(HttpServletRequest request) {
        var decoded = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return SPELLING.matcher(decoded).replaceAll("");
    }

    private String payer(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof VerifiedToken token ? token.getSubject() : network(request);
    }

    private String network(HttpServletRequest request) {
        return ClientNetwork.of(clientAddress.of(request));
    }

    private static void refuse(ConsumptionProbe outcome, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Retry-After", Long.toString(seconds(outcome.getNanosToWaitForRefill())));
        ProblemWriter.write(Problem.ofStatus(429), request, response);
    }

    private static long seconds(long nanos) {
        return (nanos + 999_999_999) / 1_000_000_000;
    }
}
