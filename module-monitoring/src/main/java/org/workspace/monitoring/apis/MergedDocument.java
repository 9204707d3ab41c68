package org.workspace.monitoring.apis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.regex.Pattern;
import org.workspace.platform.module.ApiDocument;

/**
 * One OpenAPI document out of several. Paths begin with the context root. Names of components and operations begin with
 * the module and the version, as in {@code chat_v2_Room}, so that none meets another; only the ways to sign in keep theirs,
 * because the platform gives all modules the same. Operations are tagged by module and version.
 */
final class MergedDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SHARED = "securitySchemes";
    private static final Pattern REFERENCE = Pattern.compile("#/components/(?!" + SHARED + "/)([^/]+)/(.+)");

    private final ObjectNode merged = JSON.createObjectNode();
    private final ArrayNode tags;
    private final ObjectNode paths;
    private final ObjectNode components;

    /** An empty one. */
    MergedDocument(String version) {
        merged.put("openapi", "3.1.0");
        merged.putObject("info")
                .put("title", "Workspace")
                .put("description", "The APIs of all modules that run.")
                .put("version", version);
        merged.putArray("servers").addObject().put("url", "/");
        tags = merged.putArray("tags");
        paths = merged.putObject("paths");
        components = merged.putObject("components");
    }

    /** @throws JsonProcessingException when it is no JSON; nothing of it is in the result then */
    void add(ApiDocument document) throws JsonProcessingException {
        var source = JSON.readTree(document.json());
        var tag = document.module() + " v" + document.version();
        var prefix = document.module() + "_v" + document.version() + "_";
        tags.addObject()
                .put("name", tag)
                .put("description", source.at("/info/description").asText());
        for (var path : source.path("paths").properties()) {
            var item = renamed(path.getValue(), prefix);
            item.forEach(operation -> complete(operation, tag, prefix));
            paths.set("/" + document.module() + path.getKey(), item);
        }
        source.path("components").properties().forEach(section -> add(section, prefix));
    }

    String json() {
        return merged.toString();
    }

    private void add(Map.Entry<String, JsonNode> section, String prefix) {
        var all = components.withObjectProperty(section.getKey());
        var shared = section.getKey().equals(SHARED);
        for (var component : section.getValue().properties()) {
            var name = shared ? component.getKey() : prefix + component.getKey();
            all.set(name, renamed(component.getValue(), prefix));
        }
    }

    /** A path's item has other members than operations, too: a summary, or parameters. */
    private static void complete(JsonNode member, String tag, String prefix) {
        if (!(member instanceof ObjectNode operation) || !operation.has("responses")) return;
        operation.putArray("tags").add(tag);
        if (operation.has("operationId")) {
            operation.put("operationId", prefix + operation.get("operationId").asText());
        }
    }

    /** A copy whose references lead to the components' new names. */
    private static JsonNode renamed(JsonNode node, String prefix) {
        if (node instanceof ObjectNode object) {
            var copy = JSON.createObjectNode();
            object.properties().forEach(member -> copy.set(member.getKey(), renamed(member.getValue(), prefix)));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = JSON.createArrayNode();
            array.forEach(element -> copy.add(renamed(element, prefix)));
            return copy;
        }
        if (!node.isTextual()) return node;
        var reference = REFERENCE.matcher(node.asText());
        return reference.matches()
                ? TextNode.valueOf("#/components/" + reference.group(1) + "/" + prefix + reference.group(2))
                : node;
    }
}
