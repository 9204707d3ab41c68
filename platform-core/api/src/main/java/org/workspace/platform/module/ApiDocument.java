package org.workspace.platform.module;

/**
 * The OpenAPI document of one version of a module's REST API. Each module offers its documents as services while it runs.
 *
 * @param module the context root below which the document's paths are, without a slash: {@code chat}
 * @param version 2 for {@code /chat/api/v2}
 * @param json OpenAPI 3.1
 */
public record ApiDocument(String module, int version, String json) {}
