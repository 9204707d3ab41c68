package org.workspace.chat.api.v2;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.workspace.chat.person.Participant;
import org.workspace.chat.ticket.Ticket;
import org.workspace.chat.ticket.Tickets;
import org.workspace.platform.web.security.Caller;
import org.workspace.platform.web.security.Roles;

/** Tickets with which a browser opens the WebSocket. */
@Path("tickets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
public class TicketsResource {
    private final Tickets tickets;
    private final Caller caller;

    @Inject
    TicketsResource(Tickets tickets, Caller caller) {
        this.tickets = tickets;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Issues a ticket that opens one WebSocket as the caller.",
            description = "For browsers, which cannot send a token: wss://…/chat/ws?ticket=…, once, within seconds.")
    @APIResponse(
            responseCode = "201",
            description = "The ticket.",
            content = @Content(schema = @Schema(implementation = TicketJson.class)))
    public Response issue() {
        var ticket = tickets.issue(Participant.of(caller.token()));
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(TicketJson.of(ticket))
                .build();
    }

    /** A ticket. */
    @Schema(name = "Ticket")
    public record TicketJson(
            @Schema(example = "b0nq9bX1yJf0aLkH3m2o4p6q8r0s2t4u", required = true)
            String ticket,

            @Schema(example = "2026-11-23T08:00:00Z", required = true)
            Instant expiresAt) {
        static TicketJson of(Ticket ticket) {
            return new TicketJson(ticket.value(), ticket.expiresAt());
        }
    }
}
