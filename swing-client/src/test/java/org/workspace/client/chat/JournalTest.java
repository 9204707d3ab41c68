package org.workspace.client.chat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.workspace.client.chat.Journal.Entry;
import org.workspace.client.chat.Journal.Gone;
import org.workspace.client.chat.Journal.Typed;

class JournalTest {
    private static final UUID ID = UUID.randomUUID();
    private static final List<Entry> ENTRIES = List.of(
            new Typed(ID, "première\nligne 🙂", Instant.parse("2026-11-23T08:00:00Z")),
            new Gone(ID),
            new Typed(UUID.randomUUID(), "last", Instant.parse("2026-11-23T08:00:01Z")));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("outbox");
        var journal = Journal.startWith(file, List.of());
        for (var entry : ENTRIES) journal.append(entry);
        journal.close();
    }

    @Test
    void whatWasAppendedIsReadAgain() throws Exception {
        assertThat(Journal.read(file)).isEqualTo(ENTRIES);
    }

    /** The torn-write table: the power fails after each single byte. */
    @Test
    void aCutAnywhereCostsAtMostTheLinesBehindIt() throws Exception {
        var whole = Files.readAllBytes(file);
        for (var length = 0; length <= whole.length; length++) {
            var kept = Arrays.copyOf(whole, length);
            Files.write(file, kept);
            var lines = (int) new String(kept, java.nio.charset.StandardCharsets.UTF_8)
                    .chars()
                    .filter(character -> character == '\n')
                    .count();
            assertThat(Journal.read(file)).as("cut at %d", length).isEqualTo(ENTRIES.subList(0, lines));
        }
    }

    @Test
    void aDamagedLetterCostsItsLineAndIsNotShown() throws Exception {
        var bytes = Files.readAllBytes(file);
        bytes[new String(bytes, ISO_8859_1).indexOf("premi")] ^= 1;
        Files.write(file, bytes);
        assertThat(Journal.read(file)).isEqualTo(ENTRIES.subList(1, 3));
    }

    @Test
    void aTailOfZeroesIsLeftOut() throws Exception {
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 512));
        assertThat(Journal.read(file)).isEqualTo(ENTRIES);
    }

    @Test
    void onlyTheOwnerCanReadIt() throws Exception {
        assertThat(Files.getPosixFilePermissions(file)).containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
    }
}
