package org.workspace.platform.activity;

import java.lang.System.Logger.Level;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.workspace.platform.Registration;

/**
 * Announces activities to live listeners, after the transaction that wrote them was committed.
 *
 * <p>Listeners run on the announcing thread, so they must hand over at once. Any thread.
 */
public final class ActivityFeed {
    private static final System.Logger LOG = System.getLogger(ActivityFeed.class.getName());
    private static final ActivityFeed SHARED = new ActivityFeed();

    private record Listener(String owner, Consumer<Activity> consumer) {}

    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();

    /** The feed of this process. */
    public static ActivityFeed shared() {
        return SHARED;
    }

    public Registration listen(String owner, Consumer<Activity> consumer) {
        var listener = new Listener(owner, consumer);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void announce(Activity activity) {
        for (var listener : listeners) {
            try {
                listener.consumer.accept(activity);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A listener of " + listener.owner + " failed on " + activity.action(), e);
            }
        }
    }

    public void removeAll(String owner) {
        listeners.removeIf(listener -> listener.owner.equals(owner));
    }
}
