package org.workspace.chat.api.ws;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what was wrong with a frame; {@code clientId} tells with which, when it had one. */
@JsonPropertyOrder({"type", "code", "message", "clientId"})
record ErrorFrame(
        String code,
        String message,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID clientId) {

    @JsonProperty
    String type() {
        return "error";
    }
}
