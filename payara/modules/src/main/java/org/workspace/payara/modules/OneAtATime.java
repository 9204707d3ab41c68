package org.workspace.payara.modules;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.workspace.platform.module.ModuleRefused;
import org.workspace.platform.module.ModuleRefused.Reason;

/**
 * Lets one change happen after the other, in the order of the calls. Who has waited too long is refused: a change must not
 * happen long after somebody asked for it and went away.
 */
final class OneAtATime {
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Duration patience;
    private final Supplier<String> underWay;

    /** @param underWay what is being changed, for whoever is refused; empty when that is not known */
    OneAtATime(Duration patience, Supplier<String> underWay) {
        this.patience = patience;
        this.underWay = underWay;
    }

    <T> T change(Supplier<T> work) {
        await();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    private void await() {
        try {
            if (turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var what = underWay.get();
        throw new ModuleRefused(
                Reason.BUSY,
                "Another change of modules is under way%s: try again when it is over."
                        .formatted(what.isEmpty() ? "" : " (" + what + ")"));
    }
}
