package org.workspace.payara.launcher.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.workspace.platform.module.ModuleChange;
import org.workspace.platform.module.ModuleControl;
import org.workspace.platform.module.ModuleRefused;
import org.workspace.platform.module.ModuleStatus;

/** The server's end of the channel. */
public final class ControlServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ControlServer.class.getName());
    private static final String VERBS = "/modules/";
    private static final int LONGEST_REQUEST = 10_000;

    private final HttpServer server;
    private final ExecutorService threads;
    private final ControlAddress address;
    private final ModuleControl modules;
    private final Path file;

    private ControlServer(HttpServer server, ModuleControl modules, Path file) {
        this.server = server;
        this.modules = modules;
        this.file = file;
        this.address = ControlAddress.of(server.getAddress().getPort());
        this.threads = Executors.newCachedThreadPool(task -> new Thread(null, task, "control", 0, false));
    }

    /**
     * Opens it on a free port of the loopback address.
     *
     * @param file where to write how to reach it
     */
    public static ControlServer open(ModuleControl modules, Path file) throws IOException {
        var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        var channel = new ControlServer(HttpServer.create(new InetSocketAddress(loopback, 0), 0), modules, file);
        channel.server.setExecutor(channel.threads);
        channel.server.createContext("/", channel::answer);
        channel.server.start();
        channel.address.write(file);
        return channel;
    }

    /** A change under way comes to its end first, for a second at most. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        server.stop(1);
        threads.shutdownNow();
    }

    @SuppressWarnings("IllegalCatch") // whatever goes wrong is for the person at the command line
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isAllowed(exchange)) {
                send(exchange, 401, error("This channel needs the token of the file " + file.getFileName() + "."));
                return;
            }
            try {
                send(exchange, 200, result(exchange));
            } catch (ModuleRefused e) {
                send(exchange, 409, refusal(e));
            } catch (RuntimeException | JsonParserException e) {
                LOG.log(System.Logger.Level.ERROR, "A change of modules failed", e);
                send(exchange, 500, error("It failed, see the log file: " + e.getMessage()));
            }
        }
    }

    private boolean isAllowed(HttpExchange exchange) {
        var given = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        return MessageDigest.isEqual(given.getBytes(UTF_8), ("Bearer " + address.token()).getBytes(UTF_8));
    }

    private Object result(HttpExchange exchange) throws IOException, JsonParserException {
        var path = exchange.getRequestURI().getPath();
        if (!exchange.getRequestMethod().equals("POST")) return list();
        if (path.equals(VERBS + "check")) return check(exchange);
        var verb = ModuleVerb.valueOf(path.substring(VERBS.length()).toUpperCase(Locale.ROOT));
        return json(verb.ask(modules, body(exchange)));
    }

    private JsonArray check(HttpExchange exchange) throws IOException, JsonParserException {
        var findings = new JsonArray();
        for (var finding : modules.check(Path.of(body(exchange).getString("file", "")))) {
            findings.add(JsonObject.builder()
                    .value("weight", finding.weight().name())
                    .value("text", finding.text())
                    .done());
        }
        return findings;
    }

    private static JsonObject body(HttpExchange exchange) throws IOException, JsonParserException {
        return JsonParser.object().from(new String(exchange.getRequestBody().readNBytes(LONGEST_REQUEST), UTF_8));
    }

    private JsonArray list() {
        var list = new JsonArray();
        modules.all().forEach(module -> list.add(json(module)));
        return list;
    }

    private static JsonObject json(ModuleStatus module) {
        return JsonObject.builder()
                .value("name", module.name())
                .value("version", module.version())
                .value("state", module.state().name())
                .value("since", module.since().toString())
                .value("title", module.title())
                .value("description", module.description())
                .value("symbolicName", module.symbolicName())
                .value("cause", module.cause())
                .value("requires", new JsonArray(module.requires()))
                .value("dependants", new JsonArray(module.dependants()))
                .value("users", new JsonArray(module.users()))
                .value("previousVersion", module.previousVersion())
                .done();
    }

    private static JsonObject json(ModuleChange change) {
        return JsonObject.builder()
                .value("done", change.done())
                .value("summary", change.summary())
                .value("details", new JsonArray(change.details()))
                .value("unavailableMillis", change.unavailable().toMillis())
                .done();
    }

    private static JsonObject refusal(ModuleRefused refusal) {
        var json = error(String.valueOf(refusal.getMessage()));
        json.put("details", new JsonArray(refusal.details()));
        return json;
    }

    private static JsonObject error(String message) {
        return JsonObject.builder()
                .value("done", false)
                .value("summary", message)
                .done();
    }

    private static void send(HttpExchange exchange, int status, Object json) throws IOException {
        var body = JsonWriter.string(json).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
