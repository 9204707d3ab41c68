package org.workspace.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspace.client.app.ManualTime;

class StatusModelTest {
    private final ManualTime time = new ManualTime();
    private final List<Link> links = new ArrayList<>();
    private StatusModel status;
    private HttpServer server;
    private int asked;
    private int answer = 200;
    private int policyAnswer = 503;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/monitoring/api/v2/health", exchange -> {
            asked++;
            answer(exchange, answer, "{\"version\":\"4.0.0\",\"upSeconds\":86400}");
        });
        server.createContext(
                "/auth/api/v2/policy", exchange -> answer(exchange, policyAnswer, "{\"registration\":\"open\"}"));
        server.start();
        status = new StatusModel(time.tasks(), new ServerApi(ServerApi.newHttpClient()), "4.0.0");
        status.showOn(state -> links.add(state.server()));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aServerThatAnswersIsOnLineAndTellsItsVersion() {
        watch();
        assertThat(status.state().server()).isEqualTo(Link.ONLINE);
        assertThat(status.state().serverVersion()).isEqualTo("4.0.0");
        time.advance(Duration.ofMinutes(5));
        assertThat(asked).isEqualTo(11);
    }

    @Test
    void oneLostAnswerIsNotYetAnOutage() {
        watch();
        answer = 503;
        status.checkNow();
        assertThat(status.state().server()).isEqualTo(Link.CONNECTING);
        time.advance(Duration.ofSeconds(5));
        assertThat(status.state().server()).isEqualTo(Link.OFFLINE);
    }

    @Test
    void aServerThatIsBackIsNoticedWithinFiveSecondsAndTold() {
        answer = 503;
        watch();
        time.advance(Duration.ofSeconds(5));
        assertThat(status.state().server()).isEqualTo(Link.OFFLINE);
        var back = new ArrayList<Link>();
        status.onBack(() -> back.add(status.state().server()));
        answer = 200;
        time.advance(Duration.ofSeconds(5));
        assertThat(back).containsExactly(Link.ONLINE);
        assertThat(links).endsWith(Link.OFFLINE, Link.ONLINE);
    }

    /** The module that tells it starts last. */
    @Test
    void theVersionOfAServerThatIsStillStartingIsAskedForSoon() {
        answer = 503;
        policyAnswer = 200;
        watch();
        assertThat(status.state().server()).isEqualTo(Link.ONLINE);
        assertThat(status.state().serverVersion()).isNull();
        answer = 200;
        time.advance(Duration.ofSeconds(5));
        assertThat(status.state().serverVersion()).isEqualTo("4.0.0");
    }

    @Test
    void aServerThatIsBackKeepsItsVersionUntilItTellsAnother() {
        watch();
        answer = 503;
        status.checkNow();
        policyAnswer = 200;
        status.checkNow();
        assertThat(status.state().server()).isEqualTo(Link.ONLINE);
        assertThat(status.state().serverVersion()).isEqualTo("4.0.0");
        var before = asked;
        time.advance(Duration.ofSeconds(5));
        assertThat(asked).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "eth0, eth0, WIRED",
        "enp3s0, enp3s0, WIRED",
        "wlp2s0, wlp2s0, WIRELESS",
        "net1, Intel(R) Wi-Fi 6 AX200, WIRELESS",
        "eth4, Realtek PCIe Ethernet, WIRED",
        "wwan0, wwan0, CELLULAR",
        "tun0, tun0, OTHER"
    })
    void theKindOfNetworkIsReadFromItsName(String name, String displayName, NetworkKind kind) {
        assertThat(Networks.kind(name, displayName)).isEqualTo(kind);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes();
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void watch() {
        status.watch(ServerAddress.parse("127.0.0.1:" + server.getAddress().getPort())
                .orElseThrow());
    }
}
