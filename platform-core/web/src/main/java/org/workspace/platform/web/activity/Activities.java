package org.workspace.platform.web.activity;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.platform.activity.Activity;
import org.workspace.platform.activity.ActivityFeed;
import org.workspace.platform.id.Ids;
import org.workspace.platform.web.cdi.Component;
import org.workspace.platform.web.module.ModuleName;

/**
 * Writes business facts to {@code platform.activity} in the transaction of the change, so that there is never the one
 * without the other, and announces them once that is committed.
 */
@Component
public class Activities {
    private static final String INSERT = """
            insert into platform.activity
              (id, at, actor_id, actor_name, module, action, subject_type, subject_id, detail, address)
            values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6, ?7, ?8, ?9, ?10)""";

    private final EntityManager entities;
    private final Clock clock;
    private final ModuleName module;
    private final Event<Activity> recorded;

    @Inject
    Activities(EntityManager entities, Clock clock, ModuleName module, Event<Activity> recorded) {
        this.entities = entities;
        this.clock = clock;
        this.module = module;
        this.recorded = recorded;
    }

    /** Records one fact; see {@link Activity} for the meaning of each value. Needs a transaction. */
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
        entities.createNativeQuery(INSERT)
                .setParameter(1, fact.id())
                .setParameter(2, fact.at().atOffset(ZoneOffset.UTC))
                .setParameter(3, text(fact.actorId()))
                .setParameter(4, fact.actorName())
                .setParameter(5, fact.module())
                .setParameter(6, fact.action())
                .setParameter(7, fact.subjectType())
                .setParameter(8, fact.subjectId())
                .setParameter(9, fact.detail())
                .setParameter(10, fact.address())
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
