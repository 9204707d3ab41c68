package org.workspace.auth;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.workspace.auth.account.PasswordSettings;
import org.workspace.auth.account.PasswordSettings.Argon2Cost;
import org.workspace.auth.admin.AdminSettings;
import org.workspace.auth.session.SessionSettings;
import org.workspace.auth.setup.SetupSettings;
import org.workspace.auth.signin.SignInSettings;
import org.workspace.auth.signin.SignInSettings.ThrottleSettings;
import org.workspace.auth.token.TokenSettings;
import org.workspace.auth.upkeep.UpkeepSettings;
import org.workspace.platform.web.cdi.Component;

/** Reads the configuration keys of this module; defaults and meaning are in microprofile-config.properties. */
@Component
class AuthSettings {
    private final Config config;

    @Inject
    AuthSettings(Config config) {
        this.config = config;
    }

    @Produces
    @Singleton
    PasswordSettings passwords() {
        var cost = new Argon2Cost(
                number("auth.password.memory-kib"),
                number("auth.password.iterations"),
                number("auth.password.parallelism"));
        return new PasswordSettings(
                number("auth.password.min-length"),
                number("auth.password.max-length"),
                cost,
                lanes(),
                number("auth.password.queue"),
                duration("auth.password.longest-wait"));
    }

    @Produces
    @Singleton
    SignInSettings signIn() {
        return new SignInSettings(registrationOpen(), number("auth.registration.per-address"), throttle());
    }

    @Produces
    @Singleton
    SessionSettings sessions() {
        return new SessionSettings(
                config.getValue("auth.session.single", Boolean.class),
                duration("auth.session.lease"),
                duration("auth.refresh.lifetime"),
                duration("auth.refresh.grace"),
                duration("auth.session.kept-after-end"));
    }

    @Produces
    @Singleton
    TokenSettings tokens() {
        return new TokenSettings(
                text("mp.jwt.verify.issuer"),
                text("mp.jwt.verify.audiences"),
                duration("auth.token.lifetime"),
                duration("auth.v1.token-lifetime"),
                Path.of(text("workspace.data")).resolve("keys"),
                duration("auth.keys.rotation"),
                duration("auth.keys.overlap"));
    }

    @Produces
    @Singleton
    SetupSettings setup() {
        var file = config.getOptionalValue("workspace.setup-code-file", String.class);
        return new SetupSettings(file.map(Path::of).orElse(null));
    }

    @Produces
    @Singleton
    AdminSettings admin() {
        return new AdminSettings(duration("auth.reset.code-lifetime"));
    }

    @Produces
    @Singleton
    UpkeepSettings upkeep() {
        return new UpkeepSettings(duration("auth.session.renewal-interval"));
    }

    private ThrottleSettings throttle() {
        return new ThrottleSettings(
                duration("auth.sign-in.window"),
                number("auth.sign-in.failures"),
                duration("auth.sign-in.lock-out"),
                duration("auth.sign-in.longest-lock-out"),
                number("auth.sign-in.failures-per-address"),
                number("auth.sign-in.failures-per-account"),
                duration("auth.sign-in.slow-down"));
    }

    private int lanes() {
        var configured = number("auth.password.lanes");
        var allButOne = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return configured > 0 ? configured : allButOne;
    }

    private boolean registrationOpen() {
        return switch (text("auth.registration")) {
            case "open" -> true;
            case "closed" -> false;
            default -> throw new IllegalArgumentException("auth.registration must be open or closed");
        };
    }

    private int number(String key) {
        return config.getValue(key, Integer.class);
    }

    private Duration duration(String key) {
        return Duration.parse(text(key));
    }

    private String text(String key) {
        return config.getValue(key, String.class);
    }
}
