package org.workspace.client.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.workspace.client.connection.ServerAddress;
import org.workspace.client.connection.ServerApi;

/** The auth module's contract on a real port: one account, Alex with password {@code correct horse}. */
public final class FakeAuth implements AutoCloseable {
    final List<String> requests = new CopyOnWriteArrayList<>();
    /** Further pages by path, behind the token. */
    public final Map<String, Supplier<String>> pages = new ConcurrentHashMap<>();

    /** What other routes answer, by method and path with its query; those of one's own account want the token. */
    public final Map<String, Supplier<Answer>> answers = new ConcurrentHashMap<>();

    final List<String> calls = new CopyOnWriteArrayList<>();
    final Map<String, JsonNode> bodies = new ConcurrentHashMap<>();
    public final AtomicInteger refreshes = new AtomicInteger();
    volatile String conflict = "";
    volatile String refreshAnswer = "";
    volatile boolean setupNeeded;
    volatile int passwordMinLength = 8;
    volatile boolean dropNextRefreshAnswer;
    private volatile String accessToken = "";
    private volatile String refreshToken = "";
    private final UUID accountId = UUID.randomUUID();
    private final AtomicInteger numbers = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer http;

    /** The account's name, in tokens. */
    volatile String username = "Alex";

    /** How the client named itself last. */
    volatile String agent = "";

    public record Answer(int status, String body) {
        static Answer refusal(int status, String code, String members) {
            return new Answer(status, problem(status, code, members));
        }
    }

    public FakeAuth() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
    }

    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    public ServerAddress address() {
        return ServerAddress.parse(url()).orElseThrow();
    }

    /** From now on the account can be renamed. */
    public void letRename() {
        answers.put("PATCH /auth/api/v2/me", () -> {
            username = bodies.get("/auth/api/v2/me").path("username").asText();
            return new Answer(200, account());
        });
    }

    /** The access token is over: the next call gets 401. */
    public void expire() {
        accessToken = "expired";
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = ServerApi.JSON.readTree(exchange.getRequestBody().readAllBytes());
            requests.add(path);
            bodies.put(path, body);
            agent = exchange.getRequestHeaders().getFirst("User-Agent");
            var call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            calls.add(call);
            switch (path) {
                case "/auth/api/v2/policy" -> answer(exchange, 200, policy());
                case "/monitoring/api/v2/health" ->
                    answer(exchange, 200, "{\"version\":\"4.0.0\",\"upSeconds\":86400}");
                case "/auth/api/v2/login" -> login(exchange, body);
                case "/auth/api/v2/register", "/auth/api/v2/setup" -> join(exchange, body);
                case "/auth/api/v2/refresh" -> refresh(exchange, body);
                case "/auth/api/v2/logout" -> exchange.sendResponseHeaders(204, -1);
                case "/protected" -> page(exchange, () -> "{\"value\":\"secret\"}");
                default -> other(exchange, call, path);
            }
        }
    }

    private String policy() {
        return """
                {"registration":"closed","setupNeeded":%b,"passwordMinLength":%d,"passwordMaxLength":128,
                 "usernameMinLength":3,"usernameMaxLength":20,"singleSession":true}""".formatted(setupNeeded, passwordMinLength);
    }

    private void login(HttpExchange exchange, JsonNode body) throws IOException {
        if (!body.path("password").asText().equals("correct horse")) {
            answer(exchange, 401, problem(401, "invalid-credentials", ""));
        } else if (!conflict.isEmpty() && !body.path("takeOver").asBoolean()) {
            answer(exchange, 409, problem(409, "sign-in-conflict", conflict));
        } else {
            answer(exchange, 200, tokens());
        }
    }

    private void join(HttpExchange exchange, JsonNode body) throws IOException {
        if (conflict.isEmpty() || body.path("takeOver").asBoolean()) answer(exchange, 201, tokens());
        else answer(exchange, 409, problem(409, "sign-in-conflict", conflict));
    }

    private synchronized void refresh(HttpExchange exchange, JsonNode body) throws IOException {
        refreshes.incrementAndGet();
        if (!refreshAnswer.isEmpty()) {
            answer(exchange, 401, problem(401, refreshAnswer, ""));
        } else if (!body.path("refreshToken").asText().equals(refreshToken) && !graced(body)) {
            answer(exchange, 401, problem(401, "refresh-token-reused", ""));
        } else if (dropNextRefreshAnswer) {
            dropNextRefreshAnswer = false;
            tokens();
        } else {
            answer(exchange, 200, tokens());
        }
    }

    /** The token just replaced is taken for a moment longer. */
    private boolean graced(JsonNode body) {
        return body.path("refreshToken").asText().equals("refresh-" + (numbers.get() - 1));
    }

    /** Whether a request with this head is let in. */
    public boolean takes(String authorization) {
        return ("Bearer " + accessToken).equals(authorization);
    }

    private void other(HttpExchange exchange, String call, String path) throws IOException {
        var answer = answers.get(call);
        if (answer == null) {
            page(exchange, pages.get(path));
        } else if (path.startsWith("/auth/api/v2/me")
                && !takes(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, problem(401, "unauthenticated", ""));
        } else {
            var given = answer.get();
            answer(exchange, given.status(), given.body());
        }
    }

    private void page(HttpExchange exchange, Supplier<String> page) throws IOException {
        if (page == null) {
            answer(exchange, 404, "<html>Not here</html>");
        } else if (takes(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 200, page.get());
        } else {
            answer(exchange, 401, problem(401, "unauthenticated", ""));
        }
    }

    String account() {
        return """
                {"id":"%s","number":7,"username":"%s","role":"user","enabled":true,
                 "createdAt":"2026-11-23T08:00:00Z"}""".formatted(accountId, username);
    }

    private synchronized String tokens() {
        var number = numbers.incrementAndGet();
        accessToken = "access-" + number;
        refreshToken = "refresh-" + number;
        return """
                {"accessToken":"%s","refreshToken":"%s","expiresAt":"2026-11-23T09:00:00Z","account":%s}""".formatted(accessToken, refreshToken, account());
    }

    private static String problem(int status, String code, String members) {
        return "{\"type\":\"/problems/%s\",\"title\":\"No\",\"status\":%d%s}".formatted(code, status, members);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
