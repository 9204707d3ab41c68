package org.workspace.chat.message;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RepeatedSendsPropertyTest {
    /** An outbox that sends again and again, in any order, ends with each message stored and announced once. */
    @Property(tries = 50)
    void sendsRepeatedAndShuffledLeaveEachMessageOnce(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 14) Integer> sends,
            @ForAll @IntRange(min = 1, max = 9) int batchSize)
            throws Exception {
        var store = new RoomWriterTest.MemoryStore();
        var announced = Collections.synchronizedList(new ArrayList<UUID>());
        var messages = new ArrayList<NewMessage>();
        for (int i = 0; i < 15; i++) messages.add(RoomWriterTest.message("message " + i));
        var limits = new PostingLimits(2000, 100, batchSize, Duration.ofSeconds(1));
        var answers = new ArrayList<CompletableFuture<Posted>>();
        try (var writer = new RoomWriter(
                        "general",
                        limits,
                        store,
                        store::newest,
                        posted -> posted.messages().forEach(message -> announced.add(message.id())),
                        Executors.defaultThreadFactory())
                .start()) {
            for (int which : sends) answers.add(writer.post(messages.get(which)));
        }

        var distinct =
                sends.stream().distinct().map(which -> messages.get(which).id()).toList();
        assertThat(announced).containsExactlyElementsOf(distinct);
        assertThat(store.all()).extracting(MessageView::id).containsExactlyInAnyOrderElementsOf(distinct);
        for (var answer : answers)
            assertThat(answer.get(10, SECONDS).message().text()).startsWith("message ");
        assertThat(answers.stream().filter(answer -> !answer.join().repeated())).hasSize(distinct.size());
    }
}
