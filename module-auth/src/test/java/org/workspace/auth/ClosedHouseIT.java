package org.workspace.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.workspace.auth.People.PASSWORD;
import static org.workspace.auth.People.newName;

import java.net.URI;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.workspace.platform.testing.Api;
import org.workspace.platform.testing.ShippedWar;

/** The WAR that ships, configured so that nobody registers without an admin. */
@ExtendWith(ArquillianExtension.class)
class ClosedHouseIT {
    @Deployment(testable = false)
    static WebArchive war() {
        return ShippedWar.configured(Map.of("auth.registration", "closed"));
    }

    @ArquillianResource
    URI base;

    @Test
    void nobodyRegistersButAdminsMakeAccountsWhichSignIn() {
        var api = Api.at(base);
        var people = new People(api);
        var wanted = Map.of("username", newName(), "password", PASSWORD);

        var refused = people.register(Map.of());
        var oldRefused = api.post("api/v1/register", wanted);
        var made = people.admin().api().post("api/v2/accounts", wanted);

        assertThat(api.get("api/v2/policy").at("/registration")).isEqualTo("closed");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/code")).isEqualTo("registration-closed");
        assertThat(oldRefused.status()).isEqualTo(403);
        assertThat(oldRefused.at("/success")).isEqualTo("false");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(people.login(made.at("/username"), PASSWORD, Map.of()).status())
                .isEqualTo(200);
    }
}
