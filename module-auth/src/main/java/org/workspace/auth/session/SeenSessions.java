package org.workspace.auth.session;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.workspace.platform.web.cdi.UseCase;

/** Renews the leases of the sessions that were in use lately. */
@UseCase
class SeenSessions {
    /** One statement for all. Rows somebody else works on are skipped: waiting for them could end in a deadlock. */
    private static final String RENEW = """
            with seen (id, at) as (select * from unnest(?::uuid[], ?::timestamptz[])),
                 free as (select session.id, seen.at from auth.session session join seen on seen.id = session.id
                          where session.ended_at is null and session.last_seen_at < seen.at
                          for update of session skip locked)
            update auth.session session set last_seen_at = free.at from free where free.id = session.id
            """;

    private final DataSource database;

    @Inject
    SeenSessions(DataSource database) {
        this.database = database;
    }

    public void renew(Map<UUID, Instant> lastSeen) {
        if (lastSeen.isEmpty()) return;
        var ids = lastSeen.keySet().toArray(UUID[]::new);
        var times = lastSeen.values().stream().map(Timestamp::from).toArray(Timestamp[]::new);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(RENEW)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.setArray(2, connection.createArrayOf("timestamptz", times));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The leases of sessions could not be renewed", e);
        }
    }
}
