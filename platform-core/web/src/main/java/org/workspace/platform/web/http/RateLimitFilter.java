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
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.workspace.platform.token.VerifiedToken;
import org.workspace.platform.web.problem.Problem;

/**
 * Limits how much one account (or one address, when nobody is signed in) may ask per minute.
 *
 * <p>The paths in {@code rate-limit.strict.paths}, sign-in above all, have a stricter limit per address. Answers tell
 * with {@code RateLimit-*} what is left, refusals with {@code Retry-After} when to come back.
 */
public class RateLimitFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1;

    private transient RateLimits usual = RateLimits.unlimited();
    private transient RateLimits strict = RateLimits.unlimited();
    private Set<String> strictPaths = Set.of();

    @Override
    public void init(FilterConfig filter) throws ServletException {
        super.init(filter);
        Config config = ConfigProvider.getConfig();
        usual = RateLimits.perMinute(perMinute(config, "rate-limit.per-minute", 6_000));
        strict = RateLimits.perMinute(perMinute(config, "rate-limit.strict.per-minute", 60));
        strictPaths = config.getOptionalValue("rate-limit.strict.paths", String[].class)
                .map(Set::of)
                .orElse(Set.of());
    }

    private static int perMinute(Config config, String key, int otherwise) {
        return config.getOptionalValue(key, Integer.class).orElse(otherwise);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var isStrict = strictPaths.contains(path);
        var limits = isStrict ? strict : usual;
        var outcome = limits.take(isStrict ? request.getRemoteAddr() : payer(request));
        response.setHeader("RateLimit-Limit", limits.perMinuteText());
        response.setHeader("RateLimit-Remaining", Long.toString(outcome.getRemainingTokens()));
        response.setHeader("RateLimit-Reset", Long.toString(seconds(outcome.getNanosToWaitForReset())));
        if (outcome.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            refuse(outcome, request, response);
        }
    }

    private static String payer(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof VerifiedToken token ? token.getSubject() : request.getRemoteAddr();
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
