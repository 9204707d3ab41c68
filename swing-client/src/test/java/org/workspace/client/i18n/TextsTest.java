package org.workspace.client.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.workspace.client.account.SessionState.Ending;
import org.workspace.client.connection.ProblemKey;

class TextsTest {
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-23T08:17:00Z"), ZoneId.of("Europe/Paris"));
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");
    private static final Pattern USE = Pattern.compile("texts?(?:\\(\\))?\\s*\\.text\\(\\s*\"([^\"]+)\"");

    private final Properties french = read("texts.properties");
    private final Properties english = read("texts_en.properties");
    private final Texts inFrench = new Texts(Language.FRENCH, MORNING);
    private final Texts inEnglish = new Texts(Language.ENGLISH, MORNING);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(english.stringPropertyNames()).isEqualTo(french.stringPropertyNames());
        for (var key : french.stringPropertyNames()) {
            assertThat(new MessageFormat(english.getProperty(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(french.getProperty(key)).getFormatsByArgumentIndex());
        }
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        assertThat(french.stringPropertyNames())
                .containsAll(keysInCode(USE).stream()
                        .filter(key -> !key.endsWith(".") && !key.endsWith("-"))
                        .toList());
        assertThat(french.stringPropertyNames())
                .containsAll(
                        Arrays.stream(ProblemKey.values()).map(ProblemKey::key).toList())
                .containsAll(Arrays.stream(Ending.values()).map(Ending::key).toList());
    }

    @Test
    void everyTextIsUsed() throws IOException {
        var code = code();
        var unused = new TreeSet<>(french.stringPropertyNames());
        unused.removeAll(keysInCode(LITERAL));
        unused.removeIf(key -> isBuilt(key, code));
        assertThat(unused).isEmpty();
    }

    /** Whether the code builds it from a prefix and a name. */
    private static boolean isBuilt(String key, String code) {
        int dot = key.lastIndexOf('.');
        var prefix = key.substring(0, dot + 1);
        var suffix = key.substring(dot);
        return code.contains('"' + prefix + '"')
                || code.contains('"' + suffix + '"')
                || Set.of("theme.", "session.", "problem.").contains(prefix)
                || key.startsWith("conflict.");
    }

    @Test
    void frenchIsSetAsFrenchIs() {
        for (var key : french.stringPropertyNames()) {
            assertThat(french.getProperty(key))
                    .as(key)
                    .doesNotContain("'")
                    .doesNotContainPattern(" [:;!?»]|« ")
                    .doesNotContainPattern("[\\p{L}}][;!?]");
        }
    }

    @Test
    void plainApostrophesAreKeptOutOfTheFormats() {
        assertThat(english.values())
                .allSatisfy(text -> assertThat((String) text).doesNotContain("'"));
    }

    @Test
    void countsAgreeWithTheirNoun() {
        assertThat(inFrench.text("chat.present", 0)).isEqualTo("Personne en ligne");
        assertThat(inFrench.text("nav.unread", 1)).isEqualTo("1 message non lu");
        assertThat(inFrench.text("nav.unread", 1_200)).isEqualTo("1\u202f200 messages non lus");
        assertThat(inEnglish.text("nav.unread", 1_200)).isEqualTo("1,200 unread messages");
        assertThat(inFrench.text("chat.counter.over", 1)).isEqualTo("1 caractère de trop");
        assertThat(inFrench.text("chat.counter.over", 3)).isEqualTo("3 caractères de trop");
        assertThat(inEnglish.text("chat.counter.over", 1)).isEqualTo("1 character too many");
        assertThat(inFrench.text("chat.members.more", 1)).isEqualTo("et 1 autre");
    }

    /** But for the end of a range, which is never one. */
    @Test
    void noCountStandsBeforeANounInThePluralOnly() {
        for (var texts : List.of(french, english)) {
            for (var key : texts.stringPropertyNames()) {
                assertThat(texts.getProperty(key).replaceAll("\\{0} (et|and) \\{1} \\p{L}+", ""))
                        .as(key)
                        .doesNotContainPattern("(?<!<)\\{\\d} \\p{L}{2,}s\\b");
            }
        }
    }

    @Test
    void momentsAreToldAsPeopleDo() {
        assertThat(inFrench.time(Instant.parse("2026-11-23T08:05:00Z"))).isEqualTo("09:05");
        assertThat(inFrench.day(LocalDate.of(2026, 11, 23))).isEqualTo("Aujourd’hui");
        assertThat(inFrench.day(LocalDate.of(2026, 11, 22))).isEqualTo("Hier");
        assertThat(inFrench.day(LocalDate.of(2026, 11, 2))).isEqualTo("Lundi 2 novembre");
        assertThat(inFrench.day(LocalDate.of(2025, 8, 1))).isEqualTo("Vendredi 1 août 2025");
        assertThat(inEnglish.day(LocalDate.of(2026, 11, 2))).isEqualTo("Monday 2 November");
        assertThat(inEnglish.moment(Instant.parse("2026-11-22T22:30:00Z"))).isEqualTo("Yesterday, 23:30");
        assertThat(inEnglish.moment(Instant.parse("2026-11-22T23:30:00Z"))).isEqualTo("00:30");
    }

    @Test
    void momentsBeginNoSentenceWithinOne() {
        var yesterday = Instant.parse("2026-11-22T22:30:00Z");
        var earlier = Instant.parse("2026-11-02T09:05:00Z");
        assertThat(inFrench.momentWithin(yesterday)).isEqualTo("hier, 23:30");
        assertThat(inFrench.momentWithin(earlier)).isEqualTo("lundi 2 novembre, 10:05");
        assertThat(inEnglish.momentWithin(yesterday)).isEqualTo("yesterday, 23:30");
        assertThat(inEnglish.momentWithin(earlier)).isEqualTo("Monday 2 November, 10:05");
        assertThat(inEnglish.momentWithin(Instant.parse("2026-11-23T08:05:00Z")))
                .isEqualTo("09:05");
    }

    private static Properties read(String name) {
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(Texts.class.getResourceAsStream(name))) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keysInCode(Pattern pattern) throws IOException {
        return pattern.matcher(code()).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String code() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TextsTest::content)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
