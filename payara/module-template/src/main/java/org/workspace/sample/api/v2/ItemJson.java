package org.workspace.sample.api.v2;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workspace.sample.item.ItemView;

/** An item on the wire. */
@Schema(name = "Item")
public record ItemJson(
        @Schema(example = "0199f0a2-6f3e-7c11-9d0c-1f2e3d4c5b6a", required = true)
        UUID id,

        @Schema(description = "The short number people use.", example = "8", required = true)
        long number,

        @Schema(example = "Screwdriver", required = true) String name,

        @Schema(example = "2026-11-29T09:12:00Z", required = true)
        Instant addedAt) {

    static ItemJson of(ItemView item) {
        return new ItemJson(item.id(), item.number(), item.name(), item.addedAt());
    }
}
