package org.workspace.payara.launcher.demo;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The public REST API, as any client uses it. */
final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TOO_MANY = 429;
    private static final int ATTEMPTS = 5;
    private static final long LONGEST_WAIT = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    Api(URI base) {
        this.base = base;
    }

    Answer get(String path) throws IOException {
        return send(request(path).GET());
    }

    Answer post(String path, Map<String, ?> body) throws IOException {
        return send(json(request(path), body));
    }

    Answer post(String path, String token, Map<String, ?> body) throws IOException {
        return send(json(request(path).header("Authorization", "Bearer " + token), body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, Map<String, ?> body) {
        return request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonWriter.string(body)));
    }

    /** Waits when the server asks for it: signing seven people in at once is what its limits are there to slow down. */
    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            for (var attempt = 1; ; attempt++) {
                var response = http.send(request.build(), BodyHandlers.ofString());
                if (response.statusCode() != TOO_MANY || attempt == ATTEMPTS) {
                    return new Answer(response.statusCode(), response.body());
                }
                var wait = response.headers().firstValueAsLong("Retry-After").orElse(1);
                TimeUnit.SECONDS.sleep(Math.min(wait, LONGEST_WAIT));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    record Answer(int status, String body) {
        JsonObject json() throws IOException {
            try {
                return JsonParser.object().from(body);
            } catch (JsonParserException e) {
                throw new IOException("the server answered " + status + " without JSON", e);
            }
        }

        /** Stops the demo with what the server said. */
        Answer expect(int... statuses) throws IOException {
            for (var expected : statuses) {
                if (status == expected) {
                    return this;
                }
            }
            throw new IOException("the server answered " + status + ", " + reason());
        }

        /** The sentence in a problem, for the person at the terminal; the rest of it is for programs. */
        private String reason() {
            try {
                var problem = JsonParser.object().from(body);
                return problem.getString("detail", problem.getString("title", "without a reason"));
            } catch (JsonParserException e) {
                return "without a reason";
            }
        }
    }
}
