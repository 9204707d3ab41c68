package org.workspace.platform.module;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The requests that a module is answering. Whoever takes a module off the server closes it first, so that new requests
 * are told to come back, and waits for those under way. Any thread.
 */
public final class ModuleTraffic {
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final Map<String, ModuleTraffic> SHARED = new ConcurrentHashMap<>();

    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean closed;

    ModuleTraffic() {}

    /** The traffic of that module in this process. */
    public static ModuleTraffic of(String module) {
        return SHARED.computeIfAbsent(module, name -> new ModuleTraffic());
    }

    /** Counts a request in; false, and not counted, when the module takes none. */
    public boolean enter() {
        underWay.incrementAndGet();
        if (!closed) return true;
        underWay.decrementAndGet();
        return false;
    }

    /** Counts a request out that was counted in. */
    public void leave() {
        underWay.decrementAndGet();
    }

    public void open() {
        closed = false;
    }

    /**
     * Takes no more requests and waits for those under way.
     *
     * @return whether all came to their end in time
     */
    public boolean close(Duration patience) {
        closed = true;
        var deadline = System.nanoTime() + patience.toNanos();
        while (underWay.get() > 0
                && System.nanoTime() - deadline < 0
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return underWay.get() == 0;
    }
}
