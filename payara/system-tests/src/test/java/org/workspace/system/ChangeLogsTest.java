package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A change log only adds, so that the previous version of a module runs on the schema of the next. */
class ChangeLogsTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern TAKES_AWAY = Pattern.compile(
            "<(drop|rename|delete|modifyDataType|addNotNullConstraint|mergeColumns)|\\b(drop|rename|delete|truncate)\\b(?=[^<]*</sql>)",
            Pattern.CASE_INSENSITIVE);

    @Test
    void noChangeLogTakesAnythingAway() throws IOException {
        var logs = changeLogs();

        assertThat(logs).hasSizeGreaterThan(5);
        assertThat(logs).allSatisfy(log -> assertThat(
                        TAKES_AWAY.matcher(Files.readString(log)).results())
                .as(log.toString())
                .isEmpty());
    }

    private static List<Path> changeLogs() throws IOException {
        var found = new ArrayList<Path>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            var homes = Stream.concat(
                    modules.filter(path -> path.getFileName().toString().startsWith("module-")),
                    Stream.of(ROOT.resolve("platform-core/web")));
            for (var home : homes.map(path -> path.resolve("src/main/resources/db"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(home)) {
                    files.filter(path -> path.toString().endsWith(".xml")).forEach(found::add);
                }
            }
        }
        return found;
    }
}
