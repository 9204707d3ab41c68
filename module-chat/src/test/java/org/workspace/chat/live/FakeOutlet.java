package org.workspace.chat.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A client whose network is under the test's control: nothing leaves before {@link #read}. */
final class FakeOutlet implements Outlet {
    private record Frame(String text, Consumer<@Nullable Throwable> done) {}

    private final Deque<Frame> underWay = new ArrayDeque<>();
    private final List<String> received = new ArrayList<>();
    private int closedWith;
    private int pings;

    @Override
    public synchronized void send(String text, Consumer<@Nullable Throwable> done) {
        underWay.add(new Frame(text, done));
    }

    @Override
    public synchronized void ping() {
        pings++;
    }

    @Override
    public synchronized void close(int code, String reason) {
        closedWith = code;
    }

    /** Lets that many frames leave; whether there was any. */
    synchronized boolean read(int frames) {
        boolean any = false;
        for (int i = 0; i < frames && !underWay.isEmpty(); i++) {
            var frame = underWay.remove();
            received.add(frame.text);
            frame.done.accept(null);
            any = true;
        }
        return any;
    }

    void readAll() {
        while (read(100)) continue;
    }

    synchronized List<String> received() {
        return List.copyOf(received);
    }

    synchronized int closedWith() {
        return closedWith;
    }

    synchronized int pings() {
        return pings;
    }

    synchronized int waiting() {
        return underWay.size();
    }
}
