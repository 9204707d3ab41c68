package org.workspace.monitoring.module;

import jakarta.inject.Inject;
import org.workspace.platform.module.ModuleChange;
import org.workspace.platform.web.activity.Activities;
import org.workspace.platform.web.activity.Actor;
import org.workspace.platform.web.cdi.UseCase;

/** Writes down who changed which module. A transaction of its own: no change of a module is in one. */
@UseCase
public class ModuleLog {
    private static final String SUBJECT = "module";

    private final Activities activities;

    @Inject
    ModuleLog(Activities activities) {
        this.activities = activities;
    }

    /** Records what was done, or that it failed; the action is such as {@code module-updated}. */
    public void record(Actor by, String action, ModuleChange change) {
        activities.record(by, action, SUBJECT, change.module(), change.summary());
    }
}
