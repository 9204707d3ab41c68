package org.workspace.client.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspace.client.app.UiTasks;

class OutboxTest {
    private final UiTasks atOnce = new UiTasks(Runnable::run, Runnable::run, (delay, task) -> () -> {});

    @TempDir
    private Path folder;

    @Test
    void whereNoFileCanBeTextsLeaveWithoutOne() throws Exception {
        var notAFolder = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Outbox.open(notAFolder.resolve("outbox"), atOnce, Runnable::run))
                .isInstanceOf(IOException.class);

        var outbox = Outbox.inMemory(atOnce, Runnable::run);
        var id = UUID.randomUUID();
        var left = new ArrayList<UUID>();
        outbox.add(id, "hello", Instant.EPOCH, () -> left.add(id));

        assertThat(left).containsExactly(id);
        assertThat(outbox.next()).map(Outbox.Item::text).hasValue("hello");
        outbox.remove(id);
        assertThat(outbox.items()).isEmpty();
        outbox.close();
    }
}
