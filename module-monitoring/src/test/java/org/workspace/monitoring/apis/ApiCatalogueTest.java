package org.workspace.monitoring.apis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.workspace.platform.module.ApiDocument;

/** The documents of this product, merged. */
class ApiCatalogueTest {
    private static final Path DOCUMENTS = Path.of(System.getProperty("workspace.root"), "docs", "openapi");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApiCatalogue catalogue = new ApiCatalogue("4.0.0");

    @Test
    void everyOperationOfEveryModuleIsThereBelowItsContextRoot() throws IOException {
        var documents = documents();
        var expected = new ArrayList<String>();
        for (var document : documents) {
            JSON.readTree(document.json())
                    .path("paths")
                    .fieldNames()
                    .forEachRemaining(path -> expected.add("/" + document.module() + path));
        }
        var merged = merged(documents);

        assertThat(merged.path("paths").fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(merged.path("paths").fieldNames())
                .toIterable()
                .contains("/chat/api/v2/rooms", "/chat/api/v1/messages", "/monitoring/api/v2/openapi.json");
        assertThat(merged.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(merged.at("/info/version").asText()).isEqualTo("4.0.0");
        assertThat(merged.at("/servers/0/url").asText()).isEqualTo("/");
    }

    @Test
    void everyReferenceLeadsToSomethingOfItsOwnModule() throws IOException {
        var merged = merged(documents());

        assertThat(merged.findValuesAsText("$ref")).hasSizeGreaterThan(100).allSatisfy(reference -> assertThat(
                        merged.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
        assertThat(merged.at("/paths/~1chat~1api~1v2~1rooms/get/responses/200").toString())
                .contains("#/components/schemas/chat_v2_RoomPage");
        assertThat(merged.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .containsExactly("bearer");
    }

    @Test
    void operationsAreNamedOnceAndTaggedWithATagThatIsDeclared() throws IOException {
        var merged = merged(documents());
        var tags = merged.path("tags").findValuesAsText("name");

        assertThat(merged.path("paths").findValuesAsText("operationId"))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .contains("chat_v2_rooms_list");
        assertThat(tags).doesNotHaveDuplicates().contains("auth v1", "auth v2", "chat v2", "monitoring v2");
        merged.path("paths")
                .forEach(path -> path.forEach(operation ->
                        assertThat(tags).contains(operation.at("/tags/0").asText())));
    }

    @Test
    void modulesComeAndGo() throws IOException {
        var all = documents();
        var fewer = all.stream()
                .filter(document -> !document.module().equals("chat"))
                .toList();

        assertThat(merged(all).path("paths").has("/chat/api/v2/rooms")).isTrue();
        assertThat(merged(fewer).path("paths").has("/chat/api/v2/rooms")).isFalse();
        assertThat(merged(fewer).path("components").toString()).doesNotContain("chat_");
    }

    @Test
    void aDocumentThatIsNoJsonKeepsNoOtherAway() throws IOException {
        var all = new ArrayList<>(documents());
        all.add(new ApiDocument("broken", 2, "{"));

        assertThat(merged(all).path("paths").has("/chat/api/v2/rooms")).isTrue();
    }

    private JsonNode merged(List<ApiDocument> documents) throws IOException {
        return JSON.readTree(catalogue.of(documents));
    }

    private static List<ApiDocument> documents() throws IOException {
        try (var files = Files.list(DOCUMENTS)) {
            return files.sorted().map(ApiCatalogueTest::document).toList();
        }
    }

    private static ApiDocument document(Path file) {
        var name = file.getFileName().toString().replace(".json", "").split("-v");
        try {
            return new ApiDocument(name[0], Integer.parseInt(name[1]), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
