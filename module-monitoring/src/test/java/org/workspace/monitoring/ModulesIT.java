package org.workspace.monitoring;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.workspace.platform.testing.Api;
import org.workspace.platform.testing.ShippedWar;
import org.workspace.platform.testing.TestTokens;

/** Who may send modules, and how much, on a server that lets no modules be changed: a stock Payara Micro. */
@ExtendWith(ArquillianExtension.class)
class ModulesIT {
    private static final String WAR = "application/java-archive";
    private static final int LIMIT = 2_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final TestTokens.Person ADMIN = TestTokens.admin("Robin");
    private static final TestTokens.Person USER = TestTokens.user("Alex");

    @Deployment(testable = false)
    static WebArchive war() {
        return ShippedWar.configured(Map.of("modules.max-upload-bytes", Integer.toString(LIMIT)));
    }

    @ArquillianResource
    URI base;

    @Test
    void aServerWithoutTheLauncherSaysThatItsModulesCannotBeChanged() {
        var admin = Api.at(base).as(ADMIN);

        assertThat(admin.get("api/v2/modules").at("/code")).isEqualTo("unavailable");
        assertThat(admin.send("POST", "api/v2/modules", "x", WAR).status()).isEqualTo(503);
    }

    /** Nothing of the body is ever sent, so the answer cannot depend on it. */
    @ParameterizedTest
    @CsvSource({"POST,api/v2/modules", "POST,api/v2/modules/checks", "PUT,api/v2/modules/chat/file"})
    void whoMayNotSendModulesIsRefusedBeforeTheBodyIsRead(String method, String path) throws IOException {
        assertThat(statusBeforeTheBody(method, path, "")).isEqualTo(401);
        assertThat(statusBeforeTheBody(method, path, "Authorization: Bearer x.y.z\r\n"))
                .isEqualTo(401);
        assertThat(statusBeforeTheBody(method, path, "Authorization: Bearer " + USER.token() + "\r\n"))
                .isEqualTo(403);
    }

    @Test
    void aFileMayBeLargerThanOtherBodiesUpToItsOwnLimit() {
        var admin = Api.at(base).as(ADMIN);

        assertThat(admin.send("POST", "api/v2/modules", "x".repeat(LIMIT), WAR).status())
                .as("received, and only then refused for want of the launcher")
                .isEqualTo(503);
        var tooLarge = admin.send("POST", "api/v2/modules", "x".repeat(LIMIT + 1), WAR);
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.at("/code")).isEqualTo("request-too-large");
    }

    @Test
    void whatIsNoWarAndWhatIsNoWordAreRefused() {
        var admin = Api.at(base).as(ADMIN);

        assertThat(admin.post("api/v2/modules", Map.of()).status()).isEqualTo(415);
        assertThat(admin.send("PUT", "api/v2/modules/chat/file?force=perhaps", "x", WAR)
                        .at("/errors/0/field"))
                .isEqualTo("force");
        assertThat(admin.delete("api/v2/modules/chat?tables=some").at("/errors/0/field"))
                .isEqualTo("tables");
    }

    /** Not even without the launcher: what cannot be done here is not tried. */
    @Test
    void monitoringDoesNotChangeItself() {
        var admin = Api.at(base).as(ADMIN);

        assertThat(admin.post("api/v2/modules/monitoring/stop", null).at("/code"))
                .isEqualTo("module-own");
        assertThat(admin.delete("api/v2/modules/monitoring").status()).isEqualTo(409);
        assertThat(admin.send("PUT", "api/v2/modules/monitoring/file", "x", WAR).at("/code"))
                .isEqualTo("module-own");
    }

    private int statusBeforeTheBody(String method, String path, String header) throws IOException {
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            var head = "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s\r\n"
                    .formatted(method, base.resolve(path).getPath(), WAR, LIMIT, header);
            socket.getOutputStream().write(head.getBytes(US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }
}
