package org.workspace.auth.api.v2;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workspace.platform.web.problem.InvalidField;

/** A yes or no in a query; JAX-RS alone would take any other word for a no. */
@Schema(type = SchemaType.BOOLEAN)
public record Flag(boolean isSet) {
    /** Called by JAX-RS. */
    public static Flag valueOf(String text) {
        return switch (text) {
            case "true" -> new Flag(true);
            case "false" -> new Flag(false);
            default -> throw new InvalidField("others", "must be true or false");
        };
    }
}
