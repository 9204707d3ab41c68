package org.workspace.payara.launcher.control;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.workspace.payara.launcher.LaunchFailure;

/** The command line's end of the channel. */
public final class ControlClient {
    /** Longer than any change takes: the server has its own limits for each step. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ControlAddress address;
    private final Path file;

    private ControlClient(ControlAddress address, Path file) {
        this.address = address;
        this.file = file;
    }

    /**
     * The channel to the server that wrote this file.
     *
     * @throws LaunchFailure when no server runs that this account may speak to
     */
    public static ControlClient of(Path file) {
        return new ControlClient(ControlAddress.read(file), file);
    }

    /** What came of a change, or why it was refused. */
    public record Outcome(boolean done, String summary, List<String> details, long unavailableMillis) {}

    public Outcome change(ModuleVerb verb, Map<String, ?> request) {
        var path = "modules/" + verb.name().toLowerCase(Locale.ROOT);
        var body = BodyPublishers.ofString(JsonWriter.string(request));
        var json = (JsonObject) send(request(path).POST(body).build());
        var details = json.getArray("details", new JsonArray()).stream()
                .map(String::valueOf)
                .toList();
        return new Outcome(
                json.getBoolean("done"), json.getString("summary"), details, json.getLong("unavailableMillis"));
    }

    /** What a look at the file found, each with its weight and text. */
    public List<JsonObject> check(String file) {
        var body = BodyPublishers.ofString(JsonWriter.string(Map.of("file", file)));
        return objects(send(request("modules/check").POST(body).build()));
    }

    /** The modules as the server tells of them, by name. */
    public List<JsonObject> list() {
        return objects(send(request("modules").GET().build()));
    }

    private static List<JsonObject> objects(Object array) {
        return ((JsonArray) array).stream().map(JsonObject.class::cast).toList();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.url().resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + address.token());
    }

    private Object send(HttpRequest request) {
        try {
            return JsonParser.any()
                    .from(http.send(request, BodyHandlers.ofString()).body());
        } catch (ConnectException e) { // a server that was killed leaves its file behind
            throw ControlAddress.noServer(file, e);
        } catch (IOException | JsonParserException e) {
            throw new LaunchFailure("The server did not answer (%s): see its log file.".formatted(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted; the server finishes what it began.", e);
        }
    }
}
