package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients are told of the version they use. */
class ApiVersionsIT {
    private final People people = new People(RunningWorkspace.shared());

    @ParameterizedTest
    @ValueSource(strings = {"auth/api/v1/verify", "chat/api/v1/messages", "monitoring/api/v1/health"})
    void versionOneSaysWhenItGoesAndWhatComesAfterIt(String path) {
        var answer = people.nobody().get(path);
        var module = path.substring(0, path.indexOf('/'));

        assertThat(answer.header("Deprecation")).matches("@\\d+");
        assertThat(answer.header("Link")).isEqualTo("</" + module + "/api/v2/openapi.json>; rel=\"successor-version\"");
        assertThat(people.nobody().get(module + "/api/v2/openapi.json").status())
                .isEqualTo(200);
        assertThat(sunset(path))
                .isAfter(ZonedDateTime.ofInstant(deprecation(path), ZoneOffset.UTC)
                        .plusMonths(24)
                        .minusDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth/api/v2/policy", "chat/api/v2/rooms", "monitoring/api/v2/openapi.json"})
    void versionTwoStays(String path) {
        assertThat(people.nobody().get(path).response().headers().map())
                .doesNotContainKeys("deprecation", "sunset", "link");
    }

    @Test
    void theDocumentationHasTheSameDates() throws IOException {
        var text = Files.readString(Path.of(System.getProperty("workspace.root"), "docs", "api.md"));
        var path = "auth/api/v1/verify";

        assertThat(text)
                .contains(deprecation(path).toString().substring(0, 10))
                .contains(sunset(path).toLocalDate().toString());
    }

    private Instant deprecation(String path) {
        return Instant.ofEpochSecond(Long.parseLong(
                String.valueOf(people.nobody().get(path).header("Deprecation")).substring(1)));
    }

    private ZonedDateTime sunset(String path) {
        return ZonedDateTime.parse(
                String.valueOf(people.nobody().get(path).header("Sunset")), DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
