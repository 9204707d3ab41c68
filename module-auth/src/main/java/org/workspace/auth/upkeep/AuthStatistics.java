package org.workspace.auth.upkeep;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.workspace.auth.account.PasswordLane;
import org.workspace.auth.session.SessionSettings;
import org.workspace.auth.token.SigningKeys;
import org.workspace.platform.service.Service;
import org.workspace.platform.service.ServiceRegistry;
import org.workspace.platform.statistics.HealthDetail;
import org.workspace.platform.statistics.ModuleReport;
import org.workspace.platform.statistics.ModuleStatistics;
import org.workspace.platform.statistics.Statistic;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.module.ModuleStarted;

/** What this module tells of itself. Plain JDBC, for the reason that {@link Directory} has. */
@Component
class AuthStatistics implements ModuleStatistics {
    private static final String COUNTS = """
            with open_session as (select last_seen_at from auth.session where ended_at is null and expires_at > ?)
            select (select count(*) from auth.account),
                   (select count(*) from auth.account where not enabled),
                   (select count(*) from open_session),
                   (select count(*) from open_session where last_seen_at > ?)
            """;
    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;
    private final PasswordLane passwords;
    private final SigningKeys keys;
    private final SessionSettings settings;
    private final Clock clock;

    @Inject
    AuthStatistics(
            DataSource database, PasswordLane passwords, SigningKeys keys, SessionSettings settings, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes ModuleStarted started) {
        ServiceRegistry.shared()
                .register(new Service<>(started.name(), ModuleStatistics.class, ModuleStatistics.VERSION, this));
    }

    @Override
    public ModuleReport report() {
        var now = clock.instant();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(COUNTS)) {
            query.setQueryTimeout(PATIENCE_SECONDS);
            query.setObject(1, now.atOffset(ZoneOffset.UTC));
            query.setObject(2, now.minus(settings.lease()).atOffset(ZoneOffset.UTC));
            try (var row = query.executeQuery()) {
                row.next();
                return new ModuleReport(statistics(row), List.of(signingKey()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Accounts and sessions could not be counted", e);
        }
    }

    private List<Statistic> statistics(ResultSet counts) throws SQLException {
        return List.of(
                new Statistic("accounts", counts.getLong(1), "accounts"),
                new Statistic("disabled-accounts", counts.getLong(2), "accounts"),
                new Statistic("open-sessions", counts.getLong(3), "sessions"),
                new Statistic("sessions-in-use", counts.getLong(4), "sessions"),
                new Statistic("waiting-for-password-check", passwords.waiting(), "requests"));
    }

    private HealthDetail signingKey() {
        var since = keys.signsSince();
        return keys.isRotationOverdue()
                ? new HealthDetail(
                        "signing-key", false, "The signing key is from " + since + " and should be replaced.")
                : new HealthDetail("signing-key", true, "The signing key is from " + since + ".");
    }
}
