package org.workspace.chat.api.v2;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.workspace.chat.live.Live;
import org.workspace.chat.presence.PresenceView;
import org.workspace.chat.presence.PresentPerson;
import org.workspace.platform.web.security.Roles;

/** Who is connected. */
@Path("presence")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
public class PresenceResource {
    private final Live live;

    @Inject
    PresenceResource(Live live) {
        this.live = live;
    }

    @GET
    @Operation(summary = "Tells who is connected to the chat, by account.")
    @APIResponse(
            responseCode = "200",
            description = "Who is here.",
            content = @Content(schema = @Schema(implementation = PresenceJson.class)))
    public PresenceJson present() {
        return PresenceJson.of(live.present());
    }

    /** Who is here. */
    @Schema(name = "Presence")
    public record PresenceJson(
            @Schema(description = "How many accounts.", example = "3", required = true)
            int count,

            @Schema(required = true) List<PresentJson> accounts,

            @Schema(description = "False when they are too many to name.", required = true)
            boolean complete) {
        static PresenceJson of(PresenceView view) {
            return new PresenceJson(
                    view.count(), view.accounts().stream().map(PresentJson::of).toList(), view.complete());
        }
    }

    /** An account that is here. */
    @Schema(name = "PresentAccount")
    public record PresentJson(
            @Schema(example = "0199f09f-11d0-7a52-8c3e-5a1b2c3d4e5f", required = true)
            UUID id,

            @Schema(example = "7", required = true) long number,
            @Schema(example = "Camille", required = true) String name,

            @Schema(
                    enumeration = {"online", "away"},
                    required = true)
            String status) {
        static PresentJson of(PresentPerson present) {
            var person = present.person();
            var status = present.status().name().toLowerCase(Locale.ROOT);
            return new PresentJson(person.id(), person.number(), person.name(), status);
        }
    }
}
