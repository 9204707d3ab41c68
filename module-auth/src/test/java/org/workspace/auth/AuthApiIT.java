package org.workspace.auth;

import static org.assertj.core.api.Assertions.assertThat;

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

@ExtendWith(ArquillianExtension.class)
class AuthApiIT {
    @Deployment(testable = false)
    static WebArchive war() {
        return ShippedWar.archive();
    }

    @ArquillianResource
    URI base;

    @Test
    void smoke() {
        var api = Api.at(base);
        var policy = api.get("api/v2/policy");
        System.out.println(policy.status() + policy.body());
        var r = api.post("api/v2/register", Map.of("username", "Camille", "password", "correct horse battery"));
        System.out.println(r.status() + r.body());
        var token = r.at("/accessToken");
        var me = api.withToken(token).get("api/v2/me");
        System.out.println(me.status() + me.body());
        var bad = api.post("api/v2/login", Map.of("username", "camille", "password", "wrong"));
        System.out.println(bad.status() + bad.body());
        var again = api.post("api/v2/login", Map.of("username", "camille", "password", "correct horse battery"));
        System.out.println(again.status() + again.body());
        var refresh = api.post("api/v2/refresh", Map.of("refreshToken", r.at("/refreshToken")));
        System.out.println(refresh.status() + refresh.body());
        var out = api.withToken(token).post("api/v2/logout", null);
        System.out.println(out.status() + out.body());
        me = api.withToken(token).get("api/v2/me");
        System.out.println(me.status() + me.body() + me.header("WWW-Authenticate"));
        assertThat(me.status()).isEqualTo(401);
    }
}
