package org.workspace.chat.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workspace.chat.message.MessageStore.Outcome;

/** What a room's writer tells whoever watches over the server. */
class RoomFiguresTest {
    private final CountDownLatch gate = new CountDownLatch(1);
    private volatile boolean broken = true;
    private final RoomWriter writer = new RoomWriter(
                    "general",
                    new PostingLimits(2000, 10, 1, Duration.ofSeconds(1)),
                    this::store,
                    this::newest,
                    posted -> {},
                    Executors.defaultThreadFactory())
            .start();

    @AfterEach
    void close() {
        gate.countDown();
        writer.close();
    }

    @Test
    void whatWaitsIsCounted() throws Exception {
        assertThat(writer.waiting()).isZero();
        for (var i = 0; i < 4; i++) writer.post(RoomWriterTest.message("hello"));

        await().until(() -> writer.waiting() == 3); // and one is being stored

        gate.countDown();
        await().until(() -> writer.waiting() == 0);
    }

    @Test
    void aRoomIsInTroubleUntilItsDatabaseAnswersAgain() {
        assertThat(writer.isInTrouble()).isFalse();
        gate.countDown();
        writer.post(RoomWriterTest.message("lost?"));
        await().until(writer::isInTrouble);

        broken = false;

        await().until(() -> !writer.isInTrouble());
    }

    private List<Outcome> store(List<NewMessage> batch) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("no database");
    }

    private Optional<MessageView> newest() {
        if (broken) throw new IllegalStateException("no database");
        return Optional.empty();
    }
}
