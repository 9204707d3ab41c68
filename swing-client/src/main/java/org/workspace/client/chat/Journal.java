package org.workspace.client.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.workspace.client.app.PrivateFiles;
import org.workspace.client.connection.ServerApi;

/**
 * What happened to the outbox, one line each: eight hexadecimal digits of CRC-32, a space, JSON. Lines are only ever
 * appended, so a crash can tear the last one only; it is cut off at the next start. Blocks: background threads only.
 */
final class Journal {
    private static final System.Logger LOG = System.getLogger(Journal.class.getName());
    private static final ObjectReader READER = ServerApi.JSON.readerFor(Entry.class);
    private static final ObjectWriter WRITER = ServerApi.JSON.writerFor(Entry.class);
    private static final int CHECKSUM = 8;

    private final FileChannel channel;

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Typed.class, name = "typed"),
        @JsonSubTypes.Type(value = Gone.class, name = "gone"),
        @JsonSubTypes.Type(value = Refused.class, name = "refused"),
        @JsonSubTypes.Type(value = Retried.class, name = "retried")
    })
    sealed interface Entry {}

    record Typed(UUID id, String text, Instant at) implements Entry {}

    /** Stored by the server, or discarded. */
    record Gone(UUID id) implements Entry {}

    record Refused(UUID id, String problem, List<Object> arguments) implements Entry {}

    record Retried(UUID id) implements Entry {}

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** The whole lines of the file, none when there is no file. */
    static List<Entry> read(Path file) throws IOException {
        try {
            return entries(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** Starts a file anew with what still matters; the old one stays whole until the new one is on disk. */
    static Journal startWith(Path file, List<Entry> entries) throws IOException {
        var content = new ByteArrayOutputStream();
        for (var entry : entries) content.writeBytes(line(entry));
        PrivateFiles.replace(file, content.toByteArray());
        var channel = PrivateFiles.open(file);
        channel.position(channel.size());
        return new Journal(channel);
    }

    /** On disk when this returns. */
    void append(Entry entry) throws IOException {
        var whole = channel.position();
        try {
            var bytes = ByteBuffer.wrap(line(entry));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(false);
        } catch (IOException e) {
            channel.truncate(whole);
            throw e;
        }
    }

    /** Forgets everything: nothing of it matters any more. */
    void clear() throws IOException {
        channel.truncate(0);
        channel.force(false);
    }

    long size() throws IOException {
        return channel.size();
    }

    void close() throws IOException {
        channel.close();
    }

    private static List<Entry> entries(byte[] bytes) {
        var found = new ArrayList<Entry>();
        var start = 0;
        for (var at = 0; at < bytes.length; at++) {
            if (bytes[at] != '\n') continue;
            var entry = entry(new String(bytes, start, at - start, UTF_8));
            if (entry != null) found.add(entry);
            start = at + 1;
        }
        if (start < bytes.length) LOG.log(Level.INFO, "The last line was torn by a crash and is left out");
        return found;
    }

    private static @Nullable Entry entry(String line) {
        try {
            if (line.length() > CHECKSUM && line.startsWith(checksum(line.substring(CHECKSUM + 1)))) {
                return READER.readValue(line.substring(CHECKSUM + 1));
            }
        } catch (JsonProcessingException e) {
            LOG.log(Level.DEBUG, "Not a line of this version", e);
        }
        LOG.log(Level.WARNING, "A damaged line of the outbox is left out");
        return null;
    }

    private static byte[] line(Entry entry) throws JsonProcessingException {
        var json = WRITER.writeValueAsString(entry);
        return (checksum(json) + " " + json + "\n").getBytes(UTF_8);
    }

    private static String checksum(String json) {
        var crc = new CRC32();
        crc.update(json.getBytes(UTF_8));
        return String.format("%08x", crc.getValue());
    }
}
