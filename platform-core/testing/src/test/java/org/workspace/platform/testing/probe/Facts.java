package org.workspace.platform.testing.probe;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.workspace.platform.web.activity.Activities;
import org.workspace.platform.web.activity.Actor;
import org.workspace.platform.web.cdi.UseCase;
import org.workspace.platform.web.problem.InvalidField;

@UseCase
public class Facts {
    private final Activities activities;
    private final EntityManager entities;

    @Inject
    Facts(Activities activities, EntityManager entities) {
        this.activities = activities;
        this.entities = entities;
    }

    /** Returns how many there are, as the entity manager sees it before the transaction's end. */
    public long record(Actor by, String name) {
        activities.record(by, name, "probe", null, "");
        if (name.equals("refused")) throw new InvalidField("name", "is refused after the fact was written");
        return count(name);
    }

    public long count(String name) {
        return ((Number) entities.createNativeQuery("select count(*) from platform.activity where action = ?1")
                        .setParameter(1, name)
                        .getSingleResult())
                .longValue();
    }
}
