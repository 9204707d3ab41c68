package org.workspace.chat.statistics;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.workspace.chat.live.Live;
import org.workspace.chat.message.Posting;
import org.workspace.platform.service.Service;
import org.workspace.platform.service.ServiceRegistry;
import org.workspace.platform.statistics.HealthDetail;
import org.workspace.platform.statistics.ModuleReport;
import org.workspace.platform.statistics.ModuleStatistics;
import org.workspace.platform.statistics.Statistic;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.module.ModuleStarted;

/**
 * What the chat tells. Plain JDBC, because it is called on threads of other modules, where this module's entity manager
 * is not at home.
 */
@Component
class ChatStatistics implements ModuleStatistics {
    /** The messages of a room are numbered without gaps, so nobody need count them. */
    private static final String COUNTS = "select count(*), coalesce(sum(last_sequence), 0)::bigint from chat.room";

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;
    private final Live live;
    private final Posting posting;

    @Inject
    ChatStatistics(DataSource database, Live live, Posting posting) {
        this.database = database;
        this.live = live;
        this.posting = posting;
    }

    void start(@Observes ModuleStarted started) {
        ServiceRegistry.shared()
                .register(new Service<>(started.name(), ModuleStatistics.class, ModuleStatistics.VERSION, this));
    }

    @Override
    public ModuleReport report() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(COUNTS)) {
            query.setQueryTimeout(PATIENCE_SECONDS);
            try (var row = query.executeQuery()) {
                row.next();
                return new ModuleReport(statistics(row), List.of(storing()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Rooms and messages could not be counted", e);
        }
    }

    private List<Statistic> statistics(ResultSet counts) throws SQLException {
        return List.of(
                new Statistic("rooms", counts.getLong(1), "rooms"),
                new Statistic("messages", counts.getLong(2), "messages"),
                new Statistic("connections", live.connected(), "connections"),
                new Statistic("people-here", live.present().count(), "accounts"),
                new Statistic("waiting-to-be-stored", posting.waiting(), "messages"));
    }

    private HealthDetail storing() {
        var rooms = posting.roomsInTrouble();
        return rooms.isEmpty()
                ? new HealthDetail("storing", true, "Messages are stored in every room.")
                : new HealthDetail("storing", false, "Messages cannot be stored in: " + String.join(", ", rooms) + ".");
    }
}
