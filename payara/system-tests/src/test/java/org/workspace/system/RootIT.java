package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers for paths of no module. */
class RootIT {
    private final RunningWorkspace workspace = RunningWorkspace.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theFirstPageLeadsOnInTheLanguageOfTheBrowser() throws Exception {
        var french = get("/", "Accept", "text/html", "Accept-Language", "fr-FR,fr;q=0.9,en;q=0.5");
        var english = get("/", "Accept", "text/html", "Accept-Language", "en-GB");

        assertThat(french.statusCode()).isEqualTo(200);
        assertThat(french.body()).contains("Ceci est un serveur Workspace").contains("href=\"/monitoring/\"");
        assertThat(english.body()).contains("This is a Workspace server").contains("lang=\"en\"");
        assertThat(english.body()).contains("href=\"/monitoring/apis.html\"");
        assertThat(french.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(get("/root/root.css").statusCode()).isEqualTo(200);
        assertThat(get("/root/icon.svg").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/nothing/api/v2/things",
                "/Chat/",
                "/root/",
                "/root/../chat.war",
                "/root/x.css",
                "/openapi/x"
            })
    void anUnknownPathIsAProblem(String path) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"not-found\"").doesNotContain("Payara");
    }

    @Test
    void aBrowserSeesAPageForAnUnknownPath() throws Exception {
        var answer = get("/nothing", "Accept", "text/html", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing at this address");
    }

    @Test
    void nothingCanBePostedToTheFirstPage() throws Exception {
        var request = request("/").POST(BodyPublishers.ofString("x")).build();

        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }

    @Test
    void whereTheRuntimeHasItsDocumentOfTheApisOursIsFound() throws Exception {
        var answer = get("/openapi");

        assertThat(answer.statusCode()).isEqualTo(302);
        var place = URI.create(answer.headers().firstValue("Location").orElseThrow());
        assertThat(get(place.getPath()).body())
                .contains("/monitoring/api/v2/modules")
                .contains("/auth/api/v2/login");
    }

    @Test
    void metricsAreForThisMachineOrTheScrapeToken() throws Exception {
        var token = Files.readString(workspace.data().resolve("scrape-token")).strip();
        var fromAfar = new String[] {"X-Forwarded-For", "192.0.2.7"};

        assertThat(get("/metrics").body()).contains("# TYPE");
        var refused = get("/metrics", fromAfar);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).doesNotContain("# TYPE").contains("scrape token");
        assertThat(get("/metrics", "Via", "1.1 proxy").statusCode()).isEqualTo(401);
        assertThat(get("/metrics", "Forwarded", "for=192.0.2.7", "Authorization", "Bearer wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("/metrics", "X-Forwarded-For", "192.0.2.7", "Authorization", "Bearer " + token)
                        .body())
                .contains("# TYPE");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(workspace.data().resolve("scrape-token"))))
                .isEqualTo("rw-------");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path);
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(workspace.baseUrl() + path));
    }
}
