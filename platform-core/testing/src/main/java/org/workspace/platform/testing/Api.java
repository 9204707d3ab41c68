package org.workspace.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls an API over HTTP as a client would. Immutable; any thread. */
public final class Api {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final HttpClient CLIENT_OF_HTTP_1 = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final URI base;
    private final Map<String, String> headers;

    private Api(HttpClient client, URI base, Map<String, String> headers) {
        this.client = client;
        this.base = base;
        this.headers = headers;
    }

    /** Calls below that base, which ends with a slash: {@code http://127.0.0.1:8080/chat/}. */
    public static Api at(URI base) {
        return new Api(CLIENT, base, Map.of());
    }

    /** The same by HTTP/1.1 only, as browsers and the desktop client do without TLS. */
    public static Api byHttp1(URI base) {
        return new Api(CLIENT_OF_HTTP_1, base, Map.of());
    }

    public Api as(TestTokens.Person person) {
        return withToken(person.token());
    }

    public Api withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Api with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(client, base, more);
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    /** Posts anything Jackson can write; a string is sent as it is. */
    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, body, "application/json");
    }

    public Answer put(String path, @Nullable Object body) {
        return send("PUT", path, body, "application/json");
    }

    public Answer patch(String path, @Nullable Object body) {
        return send("PATCH", path, body, "application/json");
    }

    /** Sends a file as it is, and any other body as {@link #post} does. */
    public Answer send(String method, String path, @Nullable Object body, @Nullable String mediaType) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
        headers.forEach(request::header);
        if (mediaType != null && body != null) request.header("Content-Type", mediaType);
        try {
            request.method(method, publisher(body));
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(method + " " + path + " was interrupted", e);
        }
    }

    private static BodyPublisher publisher(@Nullable Object body) throws IOException {
        if (body == null) return BodyPublishers.noBody();
        return body instanceof Path file ? BodyPublishers.ofFile(file) : BodyPublishers.ofString(text(body));
    }

    private static String text(Object body) {
        if (body instanceof String text) return text;
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalArgumentException("Not to be written as JSON: " + body, e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** The body as JSON; missing when it is empty. */
        public JsonNode json() {
            try {
                return body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(body());
            } catch (IOException e) {
                throw new AssertionError("Not JSON: " + body(), e);
            }
        }

        /** The text at a JSON pointer, {@code ""} when there is none. */
        public String at(String pointer) {
            return json().at(pointer).asText();
        }
    }
}
