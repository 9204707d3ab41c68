package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Clients switch on a problem's type, so the table in docs/api.md names every one that the sources know, and no other. */
class DocumentedProblemsTest {
    private static final Path ROOT = Path.of("..", "..");

    /** Where a type gets its name: a domain exception's constructor, or a problem made directly. */
    private static final Pattern MADE =
            Pattern.compile("(?:Kind\\.[A-Z_]+|\\bof\\((?:status|\\d+)|new Problem\\(\\d+),\\s*\"([a-z-]+)\"");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?:\\d{3}|other).*");
    private static final Pattern NAMED = Pattern.compile("`([a-z-]+)`");

    @Test
    void theTableHasEveryTypeOfProblemAndNoOther() throws IOException {
        assertThat(documented()).isEqualTo(made());
    }

    private static SortedSet<String> documented() throws IOException {
        var text = Files.readString(ROOT.resolve("docs/api.md"));
        var table = text.substring(text.indexOf("## Errors"), text.indexOf("## Lists"));
        var names = new TreeSet<String>();
        ROW.matcher(table).results().forEach(row -> NAMED.matcher(row.group().replaceAll("\\([^)]*\\)", ""))
                .results()
                .forEach(name -> names.add(name.group(1))));
        return names;
    }

    private static SortedSet<String> made() throws IOException {
        var names = new TreeSet<String>();
        for (var part :
                new String[] {"platform-core/web", "payara/root", "module-auth", "module-chat", "module-monitoring"}) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(part).resolve("src/main/java"))) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList())
                    MADE.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
            }
        }
        return names;
    }
}
