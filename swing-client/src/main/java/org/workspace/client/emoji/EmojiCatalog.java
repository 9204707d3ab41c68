package org.workspace.client.emoji;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Every emoji that can be picked, in Unicode's order. Read once; any thread. */
public final class EmojiCatalog {
    private static final String RESOURCE = "emoji.tsv";
    private static final int COLUMNS = 7;

    private record Entry(Emoji emoji, String names, String words) {}

    private static final class Holder {
        private static final List<Entry> ENTRIES = read();
    }

    private EmojiCatalog() {}

    public static List<Emoji> all() {
        return Holder.ENTRIES.stream().map(Entry::emoji).toList();
    }

    /** Those whose French or English words begin with each word of {@code query}; names before other words. */
    public static List<Emoji> search(String query) {
        var wanted = plain(query).strip().split(" +");
        return Holder.ENTRIES.stream()
                .filter(entry -> all(wanted, entry.names() + entry.words()))
                .sorted(Comparator.comparing(entry -> !all(wanted, entry.names())))
                .map(Entry::emoji)
                .toList();
    }

    private static boolean all(String[] wanted, String words) {
        return Arrays.stream(wanted).allMatch(word -> words.contains(" " + word));
    }

    private static List<Entry> read() {
        try (var resource = Objects.requireNonNull(EmojiCatalog.class.getResourceAsStream(RESOURCE), RESOURCE);
                var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(EmojiCatalog::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        var cells = line.split("\t", COLUMNS);
        var emoji = new Emoji(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3], cells[4], cells[5], cells[6]);
        return new Entry(emoji, " " + plain(cells[3] + " " + cells[5]), " " + plain(cells[4] + " " + cells[6]));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.replace("œ", "oe").replace("æ", "ae"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
