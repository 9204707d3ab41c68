package org.workspace.client.chat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.workspace.client.app.ManualTime;
import org.workspace.client.chat.Conversation.Kept;
import org.workspace.client.chat.Conversation.Server;

/** One computer with a disk, and the client that runs on it until it is killed. */
final class Desk implements Conversation.Watcher {
    final ManualTime time = new ManualTime();
    final FakeServer server;
    final List<ChatLine> arrivals = new ArrayList<>();
    /** Each count that was shown. */
    final List<Integer> unread = new ArrayList<>();

    ChatState state = ChatState.empty();
    Conversation conversation;
    private final Path folder;
    private Kept kept;

    Desk(Path folder, FakeServer server) throws IOException {
        this.folder = folder;
        this.server = server;
        start();
    }

    void start() throws IOException {
        kept = new Kept(
                Outbox.open(folder.resolve("outbox"), time.tasks(), Runnable::run),
                Drafts.open(folder.resolve("drafts.json"), time.tasks(), Runnable::run));
        conversation = new Conversation(
                time.tasks(),
                time,
                FakeServer.ALEX,
                new Server(server, new BackOff(new Random(1)), server),
                kept,
                this);
        conversation.start();
    }

    /** {@code kill -9}, in the middle of writing when {@code torn} is not empty. */
    void kill(String torn) throws IOException {
        server.cut();
        time.forgetAll();
        kept.outbox().close();
        Files.writeString(folder.resolve("outbox"), torn, StandardOpenOption.APPEND);
    }

    @Override
    public void changed(ChatState next) {
        state = next;
        unread.add(next.unread());
    }

    @Override
    public void arrived(ChatLine line) {
        arrivals.add(line);
    }

    List<String> texts() {
        return state.lines().stream().map(ChatLine::text).toList();
    }
}
