package org.workspace.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the OpenAPI documents that the build made with those checked in under {@code docs/openapi}, so that no API
 * changes unnoticed, and checks that they are complete. A module that goes up to its next version has not changed its API by that.
 *
 * <p>After a wanted change, build once with {@code -Dsurefire.jvm=-Dopenapi.update=true} and commit the new document.
 */
public final class OpenApiDocuments {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OpenApiDocuments() {}

    /** Verifies one document, such as {@code chat} and {@code v2}. */
    public static void verify(String module, String version) {
        try {
            var made = Path.of("target", "classes", "META-INF", "openapi", version + ".json");
            var checkedIn =
                    Path.of(System.getProperty("workspace.root"), "docs", "openapi", module + "-" + version + ".json");
            if (Boolean.getBoolean("openapi.update")) update(made, checkedIn);
            assertThat(differences(api(checkedIn), api(made)))
                    .as(
                            "The API has changed and %s has not. If that is wanted, build once with"
                                    + " -Dsurefire.jvm=-Dopenapi.update=true. Gone (-) and new (+):",
                            checkedIn)
                    .isEmpty();
            assertThat(gaps(JSON.readTree(made.toFile())))
                    .as("gaps in %s", made)
                    .isEmpty();
        } catch (IOException e) {
            throw new AssertionError("An OpenAPI document is missing", e);
        }
    }

    private static void update(Path made, Path checkedIn) throws IOException {
        Files.createDirectories(checkedIn.getParent());
        var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(made.toFile()));
        Files.writeString(checkedIn, text + "\n");
    }

    private static JsonNode api(Path file) throws IOException {
        var document = JSON.readTree(file.toFile());
        if (document.at("/info") instanceof ObjectNode info) info.remove("version");
        return document;
    }

    /** The lines that only one of the two has. */
    private static List<String> differences(JsonNode before, JsonNode now) {
        if (before.equals(now)) return List.of();
        var gone = lines(before);
        gone.removeAll(lines(now));
        var made = lines(now);
        made.removeAll(lines(before));
        var differences = Stream.concat(
                        gone.stream().map("-"::concat), made.stream().map("+"::concat))
                .toList();
        return differences.isEmpty() ? List.of("the same lines in other places") : differences;
    }

    private static Set<String> lines(JsonNode document) {
        return document.toPrettyString().lines().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> gaps(JsonNode document) {
        var gaps = new ArrayList<String>();
        var ids = new HashSet<String>(Set.of(""));
        document.findValuesAsText("operationId").stream()
                .filter(id -> !ids.add(id))
                .forEach(id -> gaps.add("operationId '" + id + "' is used twice or empty"));
        document.at("/paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> check(path.getKey(), operation.getKey(), operation.getValue(), gaps)));
        document.at("/components/schemas").properties().forEach(schema -> {
            if (!hasExamples(schema.getValue())) gaps.add("schema " + schema.getKey() + " has no example");
        });
        return gaps;
    }

    private static void check(String path, String method, JsonNode operation, List<String> gaps) {
        var name = method + " " + path;
        if (operation.at("/summary").asText().isBlank()) gaps.add(name + " has no summary");
        if (operation.at("/operationId").isMissingNode()) gaps.add(name + " has no operationId");
        if (operation.has("requestBody") && !operation.at("/responses").has("413"))
            gaps.add(name + " does not say that a body may be too large");
        if (operation.has("requestBody") && !operation.at("/responses").has("415"))
            gaps.add(name + " does not say that a body may be of another type");
        if (operation.at("/security").isMissingNode()) gaps.add(name + " does not say who may call it");
        if (operation.at("/responses/429").isMissingNode()) gaps.add(name + " has no error responses");
        operation.at("/responses").properties().forEach(response -> {
            var schema = response.getValue().at("/content");
            if (schema.has("*/*")) gaps.add(name + " answers " + response.getKey() + " in no media type");
        });
    }

    /** An example for the whole, or for every property that is not itself a described thing. */
    private static boolean hasExamples(JsonNode schema) {
        if (schema.has("examples") || schema.has("example") || schema.has("enum")) return true;
        for (var property : schema.at("/properties")) {
            var described = property.has("$ref")
                    || property.has("items")
                    || property.has("examples")
                    || property.has("example")
                    || property.has("enum")
                    || property.has("properties")
                    || property.has("anyOf")
                    || property.at("/type").asText().equals("boolean");
            if (!described) return false;
        }
        return true;
    }
}
