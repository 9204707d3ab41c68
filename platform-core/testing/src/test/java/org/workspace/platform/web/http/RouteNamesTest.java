package org.workspace.platform.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteNamesTest {
    @ParameterizedTest
    @CsvSource({
        "/, login, login",
        "/, /login, login",
        "accounts, {id}/sessions, accounts/{id}/sessions",
        "/accounts/, /{id}/, accounts/{id}",
        "policy, '', policy",
        "'', policy, policy",
        "/, '', ''",
    })
    void segmentsAreDividedByOneSlash(String resource, String method, String route) {
        assertThat(RouteNames.join(resource, method)).isEqualTo(route);
    }
}
