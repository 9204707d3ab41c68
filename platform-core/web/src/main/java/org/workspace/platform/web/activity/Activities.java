package org.workspace.platform.web.activity;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.workspace.platform.activity.Activity;
import org.workspace.platform.activity.ActivityFeed;
import org.workspace.platform.id.Ids;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.module.ModuleName;

/**
 * Writes business facts to {@code platform.activity} in the transaction of the change, so that there is never the one
 * without the other, and announces them once that is committed.
 *
 * <p>Plain statements on the pool's connection of that transaction, so that a module without entities records, too.
 */
@Component
public class Activities {
    private static final String INSERT = """
            insert into platform.activity
              (id, at, actor_id, actor_name, module, action, subject_type, subject_id, detail, address)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource database;
    private final Clock clock;
    private final ModuleName module;
    private final Event<Activity> recorded;

    @Inject
    Activities(DataSource database, Clock clock, ModuleName module, Event<Activity> recorded) {
        this.database = database;
        this.clock = clock;
        this.module = module;
        this.recorded = recorded;
    }

    /** Records one fact; see {@link Activity} for the meaning of each value. Needs a transaction. */
    @Transactional(TxType.MANDATORY)
    public void record(Actor by, String action, String subjectType, @Nullable String subjectId, String detail) {
        var fact = new Activity(
                Ids.next(),
                clock.instant(),
                by.id(),
                by.name(),
                module.value(),
                action,
                subjectType,
                subjectId,
                detail,
                by.address());
        insert(fact);
        recorded.fire(fact);
    }

    void announce(@Observes(during = TransactionPhase.AFTER_SUCCESS) Activity fact) {
        ActivityFeed.shared().announce(fact);
    }

    private void insert(Activity fact) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            set(
                    statement,
                    fact.id(),
                    fact.at().atOffset(ZoneOffset.UTC),
                    fact.actorId(),
                    fact.actorName(),
                    fact.module(),
                    fact.action(),
                    fact.subjectType(),
                    fact.subjectId(),
                    fact.detail(),
                    fact.address());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("What was done could not be recorded", e);
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    }
}
