package org.workspace.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void unknownPathsAnswerAProblemAndNotAPage() {
        assertThat(Api.at(base).get("nothing/here").header("Content-Type")).startsWith("application/problem+json");
        assertThat(Api.at(base).get("api/v1/nothing").at("/success")).isEqualTo("false");
    }

    @Test
    void theRuntimeSeesTheModuleReady() {
        var answer = Api.at(base).get("/health/ready");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("monitoring");
    }
}
