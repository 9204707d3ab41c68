package org.workspace.client.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** REST with JSON and problem details. Blocks: background threads only. */
public final class ServerApi {
    /** Shared by everything that speaks to the server: dates as ISO-8601 text, unknown members ignored. */
    public static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL))
            .build();

    private static final int UNAUTHORIZED = 401;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);

    /** How the client names itself; people see it in the list of their sessions. */
    private static final String AGENT = "Workspace/"
            + Objects.requireNonNullElse(ServerApi.class.getPackage().getImplementationVersion(), "development")
            + " (" + System.getProperty("os.name") + ")";

    private final HttpClient http;

    public ServerApi(HttpClient http) {
        this.http = http;
    }

    /** HTTP/1.1: an upgrade to 2 over plain text is refused by some proxies and brings a desktop client nothing. */
    public static HttpClient newHttpClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    public <T> T call(Call<T> call) throws CallFailed {
        try {
            return answer(call, http.send(request(call), BodyHandlers.ofString()));
        } catch (SSLException e) {
            throw new CallFailed.Unreachable(insecure(e), call.toString(), e);
        } catch (IOException e) {
            throw new CallFailed.Unreachable(unanswered(call.uri()), call.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed.Unreachable(ProblemKey.UNREACHABLE, call.toString(), e);
        }
    }

    /** Only what is wrong with a certificate has a certificate's exception among its causes. */
    private static ProblemKey insecure(SSLException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
                return ProblemKey.UNTRUSTED_CERTIFICATE;
            }
        }
        return ProblemKey.NOT_HTTPS;
    }

    private static ProblemKey unanswered(URI uri) {
        boolean portGuessed = uri.getPort() < 0 && "http".equals(uri.getScheme());
        return portGuessed ? ProblemKey.UNREACHABLE_WITHOUT_PORT : ProblemKey.UNREACHABLE;
    }

    private static HttpRequest request(Call<?> call) throws JsonProcessingException {
        var request = HttpRequest.newBuilder(call.uri())
                .timeout(ANSWER_TIMEOUT)
                .header("User-Agent", AGENT)
                .header("Accept", "application/json, application/problem+json");
        if (call.token() != null) request.header("Authorization", "Bearer " + call.token());
        if (call.body() == null)
            return request.method(call.method(), BodyPublishers.noBody()).build();
        return request.header("Content-Type", "application/json")
                .method(call.method(), BodyPublishers.ofString(JSON.writeValueAsString(call.body())))
                .build();
    }

    private static <T> T answer(Call<T> call, HttpResponse<String> response) throws CallFailed {
        var status = response.statusCode();
        if (status >= 500) throw new CallFailed.Unreachable(outage(response), call + " → " + status, null);
        try {
            if (status >= 400) throw refusal(call, response);
            if (status >= 300) throw unreachable(ProblemKey.NOT_WORKSPACE, call, status);
            var body = response.body().isBlank() ? "{}" : response.body();
            return JSON.readValue(body, call.answer());
        } catch (JsonProcessingException e) {
            throw unreachable(ProblemKey.NOT_WORKSPACE, call, status);
        }
    }

    /** Only a problem document is the application's no; a page of HTML comes from something in between. */
    private static CallFailed refusal(Call<?> call, HttpResponse<String> response) {
        var body = problem(response.body());
        if (response.statusCode() != UNAUTHORIZED && !body.has("status")) {
            return unreachable(ProblemKey.NOT_WORKSPACE, call, response.statusCode());
        }
        return new CallFailed.Refused(response.statusCode(), body, retryAfter(response));
    }

    /** A server that is too busy says so by name; any other failure is a failure. */
    private static Problem outage(HttpResponse<String> response) {
        var said = new CallFailed.Refused(response.statusCode(), problem(response.body()), retryAfter(response));
        var known = said.problem();
        return known.key() == ProblemKey.TOO_MANY_ATTEMPTS ? known : Problem.of(ProblemKey.SERVER_FAILED);
    }

    private static JsonNode problem(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    private static long retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private static CallFailed.Unreachable unreachable(ProblemKey key, Call<?> call, int status) {
        return new CallFailed.Unreachable(key, call + " → " + status, null);
    }
}
