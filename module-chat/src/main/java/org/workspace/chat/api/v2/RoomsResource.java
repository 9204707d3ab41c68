package org.workspace.chat.api.v2;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workspace.chat.read.ReadingService;
import org.workspace.chat.room.RoomService;
import org.workspace.chat.room.RoomView;
import org.workspace.platform.web.security.Caller;
import org.workspace.platform.web.security.Roles;

/** Rooms, and how far the caller has read in them. */
@Path("rooms")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
public class RoomsResource {
    private final RoomService rooms;
    private final ReadingService reading;
    private final Caller caller;

    @Inject
    RoomsResource(RoomService rooms, ReadingService reading, Caller caller) {
        this.rooms = rooms;
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Lists the rooms, with what the caller has not read.")
    @APIResponse(
            responseCode = "200",
            description = "The rooms.",
            content = @Content(schema = @Schema(implementation = RoomPage.class)))
    public RoomPage list() {
        return new RoomPage(
                rooms.asSeenBy(caller.accountId()).stream().map(RoomJson::of).toList(), null);
    }

    @PUT
    @Path("{room}/read")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Marks a room as read up to a message.",
            description = "The mark never goes backwards, and not beyond the newest message.")
    @APIResponse(responseCode = "204", description = "Marked.")
    @APIResponse(
            responseCode = "404",
            description = "There is no such room (unknown-room).",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public void read(
            @Parameter(description = "The room's key.", example = "general") @PathParam("room") String room,
            @Valid @NotNull ReadMarkJson mark) {
        reading.readUpTo(room, caller.accountId(), mark.sequence());
    }

    /** All rooms. */
    @Schema(name = "RoomPage")
    public record RoomPage(
            @Schema(required = true) List<RoomJson> items,

            @Schema(description = "Where to go on; null at the end.", example = "workshop") @Nullable String next) {}

    /** A room as the caller sees it. */
    @Schema(name = "Room")
    public record RoomJson(
            @Schema(example = "general", required = true) String key,
            @Schema(example = "General", required = true) String name,

            @Schema(description = "The newest message; 0 when there is none.", example = "42", required = true)
            long lastSequence,

            @Schema(description = "The last message the caller has read.", example = "40", required = true)
            long lastRead,

            @Schema(example = "2", required = true) long unread) {
        static RoomJson of(RoomView room) {
            return new RoomJson(room.key(), room.name(), room.lastSequence(), room.lastRead(), room.unread());
        }
    }

    /** The last message that was read. */
    @Schema(name = "ReadMark")
    public record ReadMarkJson(
            @Schema(example = "42", required = true) @NotNull @PositiveOrZero Long sequence) {}
}
