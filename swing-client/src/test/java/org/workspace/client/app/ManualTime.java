package org.workspace.client.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that stands still until told to go on. */
public final class ManualTime extends Clock implements Alarm {
    private final List<Pending> pending = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    private record Pending(Instant due, Runnable task) {}

    /** Runs everything on the calling thread. */
    public UiTasks tasks() {
        return new UiTasks(Runnable::run, Runnable::run, this);
    }

    @Override
    public Cancel after(Duration delay, Runnable task) {
        var call = new Pending(now.plus(delay), task);
        pending.add(call);
        return () -> pending.removeIf(other -> other == call);
    }

    /** Lets time pass, and what is due happen when it is due. */
    public void advance(Duration duration) {
        var end = now.plus(duration);
        while (true) {
            var next =
                    pending.stream().filter(call -> !call.due().isAfter(end)).min(Comparator.comparing(Pending::due));
            if (next.isEmpty()) break;
            pending.remove(next.get());
            now = next.get().due().isAfter(now) ? next.get().due() : now;
            next.get().task().run();
        }
        now = end;
    }

    /** A process that is killed calls back no more. */
    public void forgetAll() {
        pending.clear();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
