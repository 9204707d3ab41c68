package org.workspace.chat.api.v2;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.workspace.chat.people.FoundPeople;
import org.workspace.chat.people.FoundPerson;
import org.workspace.chat.people.People;
import org.workspace.platform.web.paging.Limit;
import org.workspace.platform.web.security.Roles;
import org.workspace.platform.web.validation.PlainText;

/** People to write to or to mention. */
@Path("people")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.USER)
public class PeopleResource {
    private final People people;

    @Inject
    PeopleResource(People people) {
        this.people = people;
    }

    @GET
    @Operation(
            summary = "Finds people by name, whether they are connected or not.",
            description = "By name. While accounts cannot be looked up, only those who are connected are found, and"
                    + " complete is false.")
    @APIResponse(
            responseCode = "200",
            description = "Who was found.",
            content = @Content(schema = @Schema(implementation = FoundPeopleJson.class)))
    public FoundPeopleJson find(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Limit.USUAL)
                    String limit,
            @Parameter(description = "A part of the name.")
                    @QueryParam("q")
                    @DefaultValue("")
                    @Size(max = 64) @PlainText
                    String part) {
        return FoundPeopleJson.of(
                people.named(part.strip(), Limit.valueOf(limit).value()));
    }

    /** Who was found. */
    @Schema(name = "FoundPeople")
    public record FoundPeopleJson(
            @Schema(description = "By name.", required = true)
            List<PersonJson> people,

            @Schema(
                    description = "False while accounts cannot be looked up: then only those connected are found.",
                    example = "true",
                    required = true)
            boolean complete) {
        static FoundPeopleJson of(FoundPeople found) {
            return new FoundPeopleJson(
                    found.people().stream().map(PersonJson::of).toList(), found.complete());
        }
    }

    /** Somebody with an account. */
    @Schema(name = "Person")
    public record PersonJson(
            @Schema(example = "0199f09f-11d0-7a52-8c3e-5a1b2c3d4e5f", required = true)
            UUID id,

            @Schema(example = "7", required = true) long number,
            @Schema(example = "Camille", required = true) String name,

            @Schema(
                    enumeration = {"online", "away", "offline"},
                    required = true)
            String status) {
        static PersonJson of(FoundPerson found) {
            var person = found.person();
            var status = found.status()
                    .map(here -> here.name().toLowerCase(Locale.ROOT))
                    .orElse("offline");
            return new PersonJson(person.id(), person.number(), person.name(), status);
        }
    }
}
