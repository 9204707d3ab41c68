package org.workspace.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.workspace.platform.testing.Api;
import org.workspace.platform.testing.ShippedWar;

/** The WAR that ships, on a stock Payara Micro. */
@ExtendWith(ArquillianExtension.class)
class HealthIT {
    @Deployment(testable = false)
    static WebArchive war() {
        return ShippedWar.archive();
    }

    @ArquillianResource
    URI base;

    @Test
    void anybodyLearnsThatTheServerIsUp() {
        var answer = Api.at(base).get("api/v1/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("ok");
        assertThat(answer.json().at("/memory/heapUsed").asLong()).isPositive();
        assertThat(answer.json().properties())
                .extracting(Map.Entry::getKey)
                .as("the members of the existing product")
                .contains("status", "timestamp", "uptime", "environment", "version", "cache", "memory");
        assertThat(answer.at("/cache/type")).isEqualTo("memory");
        assertThat(answer.json().at("/cache/size").isIntegralNumber()).isTrue();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Deprecation")).isNotBlank();
    }

    @Test
    void versionTwoTellsTheVersionOfTheServer() {
        var answer = Api.at(base).get("api/v2/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/version")).isNotBlank();
        assertThat(answer.json().at("/heapUsedBytes").asLong()).isPositive();
        assertThat(answer.header("Deprecation")).isNull();
    }

    @Test
    void unknownPathsAnswerAProblemAndNotAPage() {
        assertThat(Api.at(base).get("nothing/here").header("Content-Type")).startsWith("application/problem+json");
        assertThat(Api.at(base).get("api/v1/nothing").at("/success")).isEqualTo("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void theRuntimeSeesTheModule(String how) {
        var answer = Api.at(base).get("/health/" + how);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("monitoring");
    }

    @Test
    void theRuntimeShowsTheMetricsOfTheModule() {
        Api.at(base).get("api/v1/health");

        await().untilAsserted(() -> assertThat(
                        Api.at(base).get("/metrics?scope=application").body().lines())
                .anyMatch(line -> line.startsWith("workspace_http_request_seconds_count{")
                        && line.contains("module=\"monitoring\"")
                        && line.contains("route=\"v1/health\"")));
    }

    @Test
    void browsersKeepThePageButAskWhetherItChanged() {
        var page = Api.at(base).get("");
        var etag = page.header("ETag");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
        assertThat(etag).isNotBlank();
        assertThat(Api.at(base).with("If-None-Match", etag).get("").status()).isEqualTo(304);
        assertThat(Api.at(base).get("api/v1/health").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void thePageBringsItsFilesInTheirMediaTypes() {
        assertThat(Api.at(base).get("js/main.js").header("Content-Type")).startsWith("text/javascript");
        assertThat(Api.at(base).get("css/base.css").header("Content-Type")).startsWith("text/css");
        assertThat(Api.at(base).get("fonts/inter-latin-wght-normal.woff2").header("Content-Type"))
                .startsWith("font/woff2");
    }
}
