package org.workspace.payara.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One thing somebody says during the day.
 *
 * @param id the same at every start, so that what was said once is not said again
 */
record Line(UUID id, String speaker, String text) {
    static List<Line> ofTheDay() throws IOException {
        try (var script = Objects.requireNonNull(Line.class.getResourceAsStream("day.txt"))) {
            return new String(script.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Line::parse)
                    .toList();
        }
    }

    private static Line parse(String line) {
        var bar = line.indexOf('|');
        var id = UUID.nameUUIDFromBytes(("workspace demo: " + line).getBytes(UTF_8));
        return new Line(id, line.substring(0, bar), line.substring(bar + 1));
    }
}
