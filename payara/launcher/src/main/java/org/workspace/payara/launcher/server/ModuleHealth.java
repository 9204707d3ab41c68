package org.workspace.payara.launcher.server;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.workspace.payara.modules.ModuleFailed;

/**
 * Asks a module, through the server and as anybody would, whether it is ready: by the check of MicroProfile Health that has its
 * name, and where there is none by any answer that is no failure.
 */
final class ModuleHealth {
    private static final Duration ONE_ANSWER = Duration.ofSeconds(10);
    private static final long BETWEEN_MILLIS = 50;
    private static final int SERVER_ERROR = 500;

    /** HTTP/1.1, for Payara keeps each request of an HTTP/2 connection, and so the module it asked, until its end. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final Duration patience;

    ModuleHealth(URI base, Duration patience) {
        this.base = base;
        this.patience = patience;
    }

    /** @throws ModuleFailed when it is not ready in time */
    void awaitReady(String name) throws ModuleFailed {
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            var trouble = trouble(name);
            while (trouble.isPresent() && System.nanoTime() - deadline < 0) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
                trouble = trouble(name);
            }
            if (trouble.isPresent()) {
                throw new ModuleFailed(
                        "It was not healthy within %d seconds: %s.".formatted(patience.toSeconds(), trouble.get()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModuleFailed("The server is being stopped.", e);
        }
    }

    private Optional<String> trouble(String name) throws InterruptedException {
        try {
            var answer = get("/" + name + "/");
            if (answer.statusCode() >= SERVER_ERROR) return Optional.of("it answers " + answer.statusCode());
            return check(name)
                    .filter(check -> !check.getString("status", "").equals("UP"))
                    .map(check -> "its health check says " + JsonWriter.string(check));
        } catch (IOException e) {
            return Optional.of("it does not answer (" + e.getMessage() + ")");
        }
    }

    private Optional<JsonObject> check(String name) throws IOException, InterruptedException {
        try {
            var checks = JsonParser.object().from(get("/health/ready").body()).getArray("checks");
            return checks.stream()
                    .map(JsonObject.class::cast)
                    .filter(check -> name.equals(check.getString("name")))
                    .findFirst();
        } catch (JsonParserException e) {
            throw new IOException("no health report", e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(ONE_ANSWER).build();
        return http.send(request, BodyHandlers.ofString());
    }
}
