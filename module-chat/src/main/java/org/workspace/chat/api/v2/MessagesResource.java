package org.workspace.chat.api.v2;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workspace.chat.message.History;
import org.workspace.chat.message.HistoryPage;
import org.workspace.chat.message.Posting;
import org.workspace.chat.message.Span;
import org.workspace.chat.person.Person;
import org.workspace.platform.web.security.Caller;
import org.workspace.platform.web.security.Roles;

/** The messages of a room. */
@Path("rooms/{room}/messages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
public class MessagesResource {
    private static final int MOST = 200;

    private final History history;
    private final Posting posting;
    private final Caller caller;

    @Inject
    MessagesResource(History history, Posting posting, Caller caller) {
        this.history = history;
        this.posting = posting;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Reads the history of a room, oldest first.",
            description = "Without before and after: the newest messages; go back with next as before.")
    @APIResponse(
            responseCode = "200",
            description = "Messages in ascending order.",
            content = @Content(schema = @Schema(implementation = MessagePage.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such room (unknown-room).",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public MessagePage list(
            @Parameter(description = "The room's key.", example = "general") @PathParam("room") String room,
            @Parameter(
                            description = "How many at most.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit,
            @Parameter(
                            description = "Only messages before this sequence.",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
                    @QueryParam("before")
                    @Nullable String before,
            @Parameter(
                            description = "Only messages after this sequence.",
                            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
                    @QueryParam("after")
                    @Nullable String after) {
        var span = new Span(
                Numbers.optional("before", before),
                Numbers.optional("after", after),
                Numbers.between("limit", limit, 1, MOST));
        return MessagePage.of(history.page(room, span));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Posts a message as the caller.",
            description =
                    "With an id of the client's choice, repeating the request is safe: the stored message comes back.")
    @APIResponse(
            responseCode = "201",
            description = "Stored.",
            content = @Content(schema = @Schema(implementation = MessageJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was stored before.",
            content = @Content(schema = @Schema(implementation = MessageJson.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such room (unknown-room).",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "409",
            description = "The id belongs to another message (message-id-reused).",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "503",
            description = "The room cannot take it now (room-busy); repeating is safe with an id.",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Response post(
            @Parameter(description = "The room's key.", example = "general") @PathParam("room") String room,
            @Valid @NotNull NewMessageJson message) {
        var posted = posting.postAndWait(Person.of(caller.token()), room, message.id(), message.text());
        return Response.status(posted.repeated() ? Response.Status.OK : Response.Status.CREATED)
                .entity(MessageJson.of(posted.message()))
                .build();
    }

    /** A message to post. */
    @Schema(name = "NewMessage")
    public record NewMessageJson(
            @Schema(
                    description = "The client's id for it, preferably a UUIDv7; makes repeating safe.",
                    example = "0199f0a2-6f3e-7c11-9d0c-1f2e3d4c5b6a")
            @Nullable UUID id,

            @Schema(
                    description = "Plain text of 1 to 2,000 characters (Unicode code points) once trimmed.",
                    example = "Lot 8 is ready.",
                    minLength = 1,
                    maxLength = 2000,
                    required = true)
            @NotNull String text) {}

    /** Part of the history. */
    @Schema(name = "MessagePage")
    public record MessagePage(
            @Schema(required = true) List<MessageJson> items,

            @Schema(
                    description =
                            "Pass it again as before (or as after, if after was given); null when there is no more.",
                    example = "42")
            @Nullable String next) {
        static MessagePage of(HistoryPage page) {
            return new MessagePage(
                    page.items().stream().map(MessageJson::of).toList(),
                    page.next() == null ? null : page.next().toString());
        }
    }
}
