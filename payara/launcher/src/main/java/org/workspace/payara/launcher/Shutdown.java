package org.workspace.payara.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Stops what was started, last first, when the process ends in whatever orderly way. */
final class Shutdown {
    private static final System.Logger LOG = System.getLogger(Shutdown.class.getName());
    private static final String PAYARA_HOOK = "GlassFish Shutdown Hook";
    private static final long PAYARA_MILLIS = 7_000;

    private record Part(String name, AutoCloseable stop) {}

    private final Deque<Part> parts = new ArrayDeque<>();

    void install() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll, "workspace-stop"));
    }

    synchronized <T extends AutoCloseable> T add(String name, T part) {
        parts.push(new Part(name, part));
        return part;
    }

    private synchronized void stopAll() {
        awaitPayara();
        while (!parts.isEmpty()) {
            stop(parts.pop());
        }
    }

    /** Payara stops itself by a hook of its own, at the same time as this one; the database must go after it. */
    private static void awaitPayara() {
        payaraHook().ifPresent(hook -> {
            try {
                hook.join(PAYARA_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static Optional<Thread> payaraHook() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(PAYARA_HOOK))
                .findFirst();
    }

    private static void stop(Part part) {
        try {
            part.stop().close();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.WARNING, "The " + part.name() + " did not stop properly", e);
        }
    }
}
