package org.workspace.client.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a server that cannot be spoken with. */
class ServerApiTest {
    private static final String PASSWORD = "only for this test";

    private final ServerApi api = new ServerApi(ServerApi.newHttpClient());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n", ""})
    void aServerThatSpeaksHttpIsNoMatterOfCertificates(String answer) throws IOException {
        try (var plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            answerAll(plain, answer);
            assertThat(problemAt("https://127.0.0.1:" + plain.getLocalPort())).isEqualTo(ProblemKey.NOT_HTTPS);
        }
    }

    @Test
    void aCertificateNobodyVouchesForIsToldAsThat() throws Exception {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ownCertificate()));
        server.start();
        try {
            assertThat(problemAt("https://127.0.0.1:" + server.getAddress().getPort()))
                    .isEqualTo(ProblemKey.UNTRUSTED_CERTIFICATE);
        } finally {
            server.stop(0);
        }
    }

    /** Nobody has a name that ends so (RFC 6761). */
    @Test
    void whoLeavesOutThePortIsToldOfTheUsualOne() {
        assertThat(problemAt("http://workspace.invalid")).isEqualTo(ProblemKey.UNREACHABLE_WITHOUT_PORT);
        assertThat(problemAt("http://workspace.invalid:8080")).isEqualTo(ProblemKey.UNREACHABLE);
        assertThat(problemAt("https://workspace.invalid")).isEqualTo(ProblemKey.UNREACHABLE);
    }

    private ProblemKey problemAt(String address) {
        var problem = new ProblemKey[1];
        assertThatThrownBy(() -> api.call(Call.get(URI.create(address + "/"), Call.Nothing.class)))
                .isInstanceOfSatisfying(
                        CallFailed.Unreachable.class,
                        failed -> problem[0] = failed.problem().key());
        return problem[0];
    }

    /** As servers do when they read what is no HTTP; some only hang up. */
    private static void answerAll(ServerSocket plain, String answer) {
        new Thread(() -> {
                    while (!plain.isClosed()) answerOne(plain, answer);
                })
                .start();
    }

    private static void answerOne(ServerSocket plain, String answer) {
        try (var caller = plain.accept()) {
            assertThat(caller.getInputStream().read(new byte[2_048])).isPositive();
            caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            // by the test, or by the caller, who does not like the answer
        }
    }

    private SSLContext ownCertificate() throws Exception {
        var file = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        assertThat(made).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file)) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
