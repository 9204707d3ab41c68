package org.workspace.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code the server's documents list is told in the reader's language; that each key has a text is another test. */
class RefusalsTest {
    private static final Path DOCUMENTS = Path.of("..", "docs");
    private static final Pattern CODE = Pattern.compile("`([A-Za-z]+(?:[-_][A-Za-z]+)*)`");

    @ParameterizedTest
    @MethodSource({"restCodes", "frameCodes"})
    void aCodeThatTheDocumentsListIsNotToldInTheServersWords(String code) {
        assertThat(Refusals.problem(code, "English").key()).isNotEqualTo(ProblemKey.REFUSED);
    }

    @Test
    void aCodeOfAnotherTimeIsToldInTheServersWords() {
        assertThat(Refusals.problem("from-the-future", "Not on Sundays"))
                .isEqualTo(Problem.of(ProblemKey.REFUSED, "Not on Sundays"));
    }

    @Test
    void theTablesAreFound() throws IOException {
        assertThat(restCodes()).hasSizeGreaterThan(30).contains("last-admin", "internal", "MACHINE_IN_USE");
        assertThat(frameCodes()).contains("invalid-field", "internal");
    }

    /** The second column of the table of statuses, and the older codes of those who are signed in elsewhere. */
    static List<String> restCodes() throws IOException {
        var table = table("api.md", "| Status |").map(row -> row.substring(row.indexOf('|', 1)));
        var olderCodes = Stream.of("`ALREADY_LOGGED_IN`", "`MACHINE_IN_USE`");
        return Stream.concat(table, olderCodes)
                .flatMap(row ->
                        CODE.matcher(row.replaceAll("\\(.*?\\)|(?<=`):.*", "")).results())
                .map(found -> found.group(1))
                .toList();
    }

    /** The first column of the table of errors. */
    static List<String> frameCodes() throws IOException {
        return table("websocket.md", "| `code` |")
                .flatMap(row -> CODE.matcher(row).results().limit(1))
                .map(found -> found.group(1))
                .toList();
    }

    private static Stream<String> table(String document, String head) throws IOException {
        return Files.readAllLines(DOCUMENTS.resolve(document)).stream()
                .dropWhile(line -> !line.startsWith(head))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"));
    }
}
