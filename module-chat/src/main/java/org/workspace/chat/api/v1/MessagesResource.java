package org.workspace.chat.api.v1;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workspace.chat.message.History;
import org.workspace.chat.message.MessageView;
import org.workspace.chat.message.Posting;
import org.workspace.chat.message.Span;
import org.workspace.chat.person.Person;
import org.workspace.chat.room.RoomService;
import org.workspace.platform.web.problem.InvalidField;
import org.workspace.platform.web.security.Caller;
import org.workspace.platform.web.security.Roles;

/**
 * The messages of the one room the existing product knows. A message's id is its number in that room. Unlike there, the
 * author is who the token says, whatever the body claims.
 */
@Path("messages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
public class MessagesResource {
    private static final String ROOM = "general";
    private static final int MOST = 200;

    private final History history;
    private final Posting posting;
    private final RoomService rooms;
    private final Caller caller;

    @Inject
    MessagesResource(History history, Posting posting, RoomService rooms, Caller caller) {
        this.history = history;
        this.posting = posting;
        this.rooms = rooms;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The last messages, oldest first.")
    @APIResponse(
            responseCode = "200",
            description = "The messages.",
            content = @Content(schema = @Schema(implementation = MessagesJson.class)))
    public MessagesJson list(
            @Parameter(
                            description = "How many at most; more than 200 counts as 200.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit) {
        var items = history.page(ROOM, Span.newest(atMost(limit))).items();
        return new MessagesJson(true, items.stream().map(MessageJson::of).toList(), rooms.lastSequence(ROOM));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Posts a message as the token's account.")
    @APIResponse(
            responseCode = "200",
            description = "The stored message.",
            content = @Content(schema = @Schema(implementation = PostedJson.class)))
    public PostedJson post(@Valid @NotNull NewMessageJson message) {
        var posted = posting.postAndWait(Person.of(caller.token()), ROOM, null, message.text());
        return new PostedJson(true, MessageJson.of(posted.message()));
    }

    private static int atMost(String limit) {
        try {
            int number = Integer.parseInt(limit);
            if (number < 1) throw new InvalidField("limit", "must be at least 1");
            return Math.min(number, MOST);
        } catch (NumberFormatException e) {
            throw new InvalidField("limit", "must be a whole number");
        }
    }

    /** What a client sends; pseudo and userId were believed once and are ignored now. */
    @Schema(name = "NewMessage")
    public record NewMessageJson(
            @Schema(example = "Lot 8 is ready.", required = true) @NotNull String text) {}

    /** The messages asked for. */
    @Schema(name = "Messages")
    public record MessagesJson(
            boolean success,
            List<MessageJson> messages,

            @Schema(description = "How many there are in all.", example = "42")
            long total) {}

    /** The message that was stored. */
    @Schema(name = "Posted")
    public record PostedJson(boolean success, MessageJson message) {}

    /** A message in the names of the existing product. */
    @Schema(name = "Message")
    public record MessageJson(
            @Schema(example = "42") long id,
            @Schema(example = "7") long user_id,
            @Schema(example = "Camille") String pseudo,
            @Schema(example = "Lot 8 is ready.") String message,

            @Schema(description = "There was only ever one conversation: null.", example = "null") @Nullable Long conversation_id,

            @Schema(example = "2026-11-23T08:00:00Z") Instant created_at) {
        static MessageJson of(MessageView message) {
            return new MessageJson(
                    message.sequence(),
                    message.author().number(),
                    message.author().name(),
                    message.text(),
                    null,
                    message.sentAt());
        }
    }
}
