package org.workspace.client.connection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.workspace.client.app.Alarm;
import org.workspace.client.app.UiTasks;
import org.workspace.client.connection.HealthCheck.Result;

/**
 * The state of server and network, kept up to date by itself: asks every half minute while the server answers, every five
 * seconds while it does not, or cannot tell its version yet. Event thread only.
 */
public final class StatusModel {
    private static final Duration WHEN_ONLINE = Duration.ofSeconds(30);
    private static final Duration WHEN_NOT = Duration.ofSeconds(5);

    private final UiTasks tasks;
    private final ServerApi api;
    private final List<Runnable> backListeners = new ArrayList<>();
    private @Nullable ServerAddress server;
    private StatusState state;
    private Consumer<StatusState> view = ignored -> {};
    private Alarm.Cancel next = () -> {};
    private int round;

    public StatusModel(UiTasks tasks, ServerApi api, String clientVersion) {
        this.tasks = tasks;
        this.api = api;
        state = new StatusState(Link.OFFLINE, null, "", NetworkKind.OTHER, null, clientVersion);
    }

    /** Shows the state now and at every change. One view at a time. */
    public void showOn(Consumer<StatusState> view) {
        this.view = view;
        view.accept(state);
    }

    public StatusState state() {
        return state;
    }

    /** Watches this server from now on. */
    public void watch(ServerAddress address) {
        if (address.equals(server)) return;
        server = address;
        become(new StatusState(
                Link.CONNECTING, null, address.text(), state.network(), state.localAddress(), state.clientVersion()));
        checkNow();
    }

    /** Asks the server at once instead of at the next turn: the user wants to know, or a connection broke. */
    public void checkNow() {
        next.cancel();
        var asked = ++round;
        tasks.run(new HealthCheck(api, server), result -> checked(asked, result), failure -> {
            throw new IllegalStateException(failure);
        });
    }

    /** Runs whenever the server answers again or the network has changed: worth trying to connect at once. */
    public void onBack(Runnable listener) {
        backListeners.add(listener);
    }

    /** Stops asking. */
    public void close() {
        round++;
        next.cancel();
    }

    private void checked(int asked, Result result) {
        if (asked != round) return;
        var before = state;
        var link = result.answered() ? Link.ONLINE : afterFailure(before.server());
        become(new StatusState(
                link,
                result.version() == null ? before.serverVersion() : result.version(),
                before.address(),
                result.network().kind(),
                result.network().address(),
                before.clientVersion()));
        boolean told = result.answered() && result.version() != null;
        next = tasks.after(told ? WHEN_ONLINE : WHEN_NOT, this::checkNow);
        if (isBack(before, state)) backListeners.forEach(Runnable::run);
    }

    /** One lost answer is not yet an outage. */
    private static Link afterFailure(Link before) {
        return before == Link.ONLINE ? Link.CONNECTING : Link.OFFLINE;
    }

    private static boolean isBack(StatusState before, StatusState now) {
        var answersAgain = now.server() == Link.ONLINE && before.server() != Link.ONLINE;
        var otherNetwork = now.network().connected()
                && now.localAddress() != null
                && !now.localAddress().equals(before.localAddress());
        return answersAgain || otherNetwork;
    }

    private void become(StatusState next) {
        if (next.equals(state)) return;
        state = next;
        view.accept(next);
    }
}
