package org.workspace.chat.api.ws;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.workspace.platform.web.json.Json;

/** Writes frames as JSON. */
final class Frames {
    private Frames() {}

    static String text(Object frame) {
        try {
            return Json.STRICT.writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A frame of ours cannot be written", e);
        }
    }
}
