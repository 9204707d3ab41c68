package org.workspace.client.chat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.workspace.client.app.Alarm;
import org.workspace.client.app.UiTasks;

/** Others who are typing now. Whoever is not heard of again has stopped. */
final class Typists {
    private static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(6);

    private final UiTasks tasks;
    private final Runnable changed;
    private final Map<UUID, Typist> typists = new LinkedHashMap<>();

    private record Typist(String name, Alarm.Cancel forget) {}

    Typists(UiTasks tasks, Runnable changed) {
        this.tasks = tasks;
        this.changed = changed;
    }

    void typing(UUID id, String name) {
        var before = typists.put(id, new Typist(name, tasks.after(FORGOTTEN_AFTER, () -> stopped(id))));
        if (before != null) before.forget().cancel();
        changed.run();
    }

    void stopped(UUID id) {
        var typist = typists.remove(id);
        if (typist == null) return;
        typist.forget().cancel();
        changed.run();
    }

    void clear() {
        typists.values().forEach(typist -> typist.forget().cancel());
        typists.clear();
    }

    List<String> names() {
        return typists.values().stream().map(Typist::name).toList();
    }
}
