package org.workspace.client.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspace.client.account.AccountModels;
import org.workspace.client.account.FakeAuth;
import org.workspace.client.account.SessionState.SignedIn;
import org.workspace.client.app.Alarm;
import org.workspace.client.app.Settings;
import org.workspace.client.app.UiTasks;
import org.workspace.client.connection.Link;
import org.workspace.client.connection.ServerApi;

/** The whole client below its screens over real HTTP and WebSocket, with an event thread of its own. */
class ChatOverWebSocketTest {
    /** Longer than the 35 s in which the client notices a connection whose end nobody told. */
    private static final Duration PATIENCE = Duration.ofSeconds(50);

    private final ExecutorService background = Executors.newCachedThreadPool();
    private final ExecutorService eventThread = Executors.newSingleThreadExecutor();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor();
    private final UiTasks tasks = new UiTasks(background, eventThread, Alarm.on(clockwork));
    private FakeAuth auth;
    private Sockets sockets;
    private FrontDoor door;
    private AccountModels account;
    private ChatModel chat;
    private volatile ChatState state = ChatState.empty();

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        auth = new FakeAuth();
        sockets = new Sockets();
        sockets.start();
        sockets.started.await();
        auth.pages.put("/chat/api/v2/rooms/general/messages", sockets::latestPage);
        door = new FrontDoor(auth.address().base().getPort(), sockets.getPort(), auth::takes);
        var http = ServerApi.newHttpClient();
        var settings = Settings.in(folder, background);
        account = AccountModels.of(
                new AccountModels.Parts(tasks, background, new ServerApi(http), settings), folder, door.url());
        chat = new ChatModel(tasks, background, http, folder, Clock.systemUTC());
        onEventThread(() -> {
            chat.showOn(shown -> state = shown);
            account.session().onChange(now -> account.session().session().ifPresent(chat::open));
            account.login().signIn("Alex", "correct horse".toCharArray(), false);
        });
        eventually(shown -> shown.link() == Link.ONLINE);
    }

    @AfterEach
    void close() throws Exception {
        onEventThread(chat::close);
        clockwork.shutdownNow();
        door.close();
        sockets.stop(1_000);
        auth.close();
        background.shutdownNow();
        eventThread.shutdown();
    }

    @Test
    void aTextGoesToTheServerAndComesBackAsSent() {
        onEventThread(() -> chat.send("héllo 🙂"));
        eventually(shown -> texts(shown).equals(List.of("héllo 🙂")) && allSent(shown));
        assertThat(account.session().state()).isInstanceOf(SignedIn.class);
    }

    @Test
    void aFrameLargerThanAnyBufferArrivesWhole() {
        var text = "é".repeat(300_000);
        sockets.post(text);
        eventually(shown -> texts(shown).equals(List.of(text)));
    }

    @Test
    void whatIsTypedWithoutANetworkLeavesOnceAndInOrderWhenItIsBack() {
        door.shut();
        eventually(shown -> shown.link() != Link.ONLINE);
        onEventThread(() -> {
            for (var number = 1; number <= 20; number++) chat.send("text " + number);
        });
        eventually(shown -> shown.lines().size() == 20);
        sockets.post("meanwhile");
        door.open();
        onEventThread(chat::reconnectNow);
        eventually(shown -> shown.lines().size() == 21 && allSent(shown));
        assertThat(texts(state)).startsWith("meanwhile", "text 1", "text 2").endsWith("text 20");
        assertThat(sockets.server.stored).hasSize(21);
    }

    @Test
    void anExpiredTokenIsRenewedBeforeConnectingAgain() {
        auth.expire();
        door.pullCables();
        sockets.post("after the renewal");
        eventually(shown -> texts(shown).contains("after the renewal") && shown.link() == Link.ONLINE);
        assertThat(auth.refreshes).hasValue(1);
    }

    @Test
    void aNewNameIsIntroducedByAConnectionWithTheNewToken() {
        auth.letRename();
        var before = sockets.tokens.get(sockets.tokens.size() - 1);
        onEventThread(() -> {
            chat.draftChanged("half a thought");
            account.account().rename("Robin");
        });
        eventually(shown -> sockets.tokens.size() == 2 && shown.link() == Link.ONLINE);
        assertThat(sockets.tokens.get(1)).isNotEqualTo(before).matches(auth::takes);
        assertThat(auth.refreshes).hasValue(1);
        onEventThread(() -> chat.send("still me"));
        eventually(shown -> texts(shown).equals(List.of("still me")) && allSent(shown));
    }

    @Test
    void aServerThatNoLongerTakesTheTokenGetsANewOne() {
        auth.expire();
        sockets.closeAll(4401);
        eventually(shown -> auth.refreshes.get() == 1 && shown.link() == Link.ONLINE);
        onEventThread(() -> chat.send("still me"));
        eventually(shown -> texts(shown).equals(List.of("still me")) && allSent(shown));
    }

    @Test
    void cablesPulledAgainAndAgainLoseNothing() {
        for (var round = 1; round <= 15; round++) {
            var text = "round " + round;
            onEventThread(() -> chat.send(text));
            door.pullCables();
            onEventThread(chat::reconnectNow);
        }
        eventually(shown -> shown.lines().size() == 15 && allSent(shown));
        assertThat(sockets.server.stored).hasSize(15);
        assertThat(texts(state)).startsWith("round 1", "round 2", "round 3").endsWith("round 15");
    }

    private void onEventThread(Runnable task) {
        try {
            eventThread.submit(task).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void eventually(Predicate<ChatState> condition) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).untilAsserted(() -> assertThat(state)
                .matches(condition));
    }

    private static List<String> texts(ChatState shown) {
        return shown.lines().stream().map(ChatLine::text).toList();
    }

    private static boolean allSent(ChatState shown) {
        return shown.lines().stream().allMatch(line -> line.delivery() == Delivery.SENT);
    }

    /** The fake server's frames on real sockets; one client. */
    private static final class Sockets extends WebSocketServer {
        final FakeServer server = new FakeServer();
        final CountDownLatch started = new CountDownLatch(1);
        final List<String> tokens = new CopyOnWriteArrayList<>();
        private final Map<WebSocket, Wire.Line> lines = new ConcurrentHashMap<>();

        Sockets() {
            super(new InetSocketAddress("127.0.0.1", 0));
            setReuseAddr(true);
        }

        synchronized void post(String text) {
            server.post(text);
            server.settle();
        }

        synchronized String latestPage() {
            try {
                return ServerApi.JSON.writeValueAsString(server.before("general", null));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        void closeAll(int code) {
            getConnections().forEach(socket -> socket.close(code));
        }

        @Override
        public synchronized void onOpen(WebSocket socket, ClientHandshake handshake) {
            tokens.add(handshake.getFieldValue("Authorization"));
            server.open(new Wire.Listener() {
                @Override
                public void opened(Wire.Line line) {
                    lines.put(socket, line);
                }

                @Override
                public void text(String frame) {
                    try {
                        socket.send(frame);
                    } catch (WebsocketNotConnectedException e) {
                        // the cable was pulled meanwhile: lost
                    }
                }

                @Override
                public void pong() {}

                @Override
                public void closed(int code) {}
            });
            server.settle();
        }

        @Override
        public synchronized void onMessage(WebSocket socket, String message) {
            lines.get(socket).send(message);
            server.settle();
        }

        @Override
        public synchronized void onClose(WebSocket socket, int code, String reason, boolean remote) {
            var line = lines.remove(socket);
            if (line != null) line.abort();
        }

        @Override
        public void onError(WebSocket socket, Exception e) {}

        @Override
        public void onStart() {
            started.countDown();
        }
    }
}
