package org.workspace.platform.testing.probe;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.workspace.platform.web.http.Versions;
import org.workspace.platform.web.paging.Cursor;
import org.workspace.platform.web.security.Caller;
import org.workspace.platform.web.validation.PlainText;

@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProbeResource {
    private final Caller caller;
    private final Provider<JsonWebToken> token;
    private final Facts facts;

    @Inject
    ProbeResource(Caller caller, Provider<JsonWebToken> token, Facts facts) {
        this.caller = caller;
        this.token = token;
        this.facts = facts;
    }

    @GET
    @Path("me")
    @RolesAllowed("user")
    public Map<String, Object> me() {
        return Map.of(
                "id", caller.accountId(),
                "number", caller.number(),
                "name", caller.name(),
                "admin", caller.isAdmin(),
                "injectedSubject", String.valueOf(token.get().getSubject()),
                "injectedGroups", token.get().getGroups());
    }

    @GET
    @Path("admin")
    @RolesAllowed("admin")
    public Map<String, Object> admin() {
        return Map.of("name", caller.name());
    }

    @GET
    @Path("strict")
    @PermitAll
    public Map<String, Object> strict() {
        return Map.of();
    }

    @POST
    @Path("notes")
    @PermitAll
    public Note note(@Valid @NotNull Note note) {
        return note;
    }

    @POST
    @Path("files/pictures")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @PermitAll
    public Map<String, Object> file(InputStream content) throws IOException {
        return Map.of("bytes", content.transferTo(OutputStream.nullOutputStream()));
    }

    @GET
    @Path("notes/{id}")
    @PermitAll
    public Map<String, Object> byId(@PathParam("id") UUID id, @QueryParam("limit") @DefaultValue("1") int limit) {
        return Map.of("id", id, "limit", limit);
    }

    @GET
    @Path("pages")
    @PermitAll
    public Map<String, Object> page(@QueryParam("cursor") String cursor) {
        var parsed = Cursor.parse(cursor, 2);
        return Map.of(
                "parts",
                parsed == null ? List.of() : parsed.parts(),
                "again",
                Cursor.of("a", 2).text());
    }

    @PUT
    @Path("versioned")
    @PermitAll
    public Response change(@HeaderParam("If-Match") String ifMatch, Map<String, Object> body) {
        Versions.require(ifMatch, 7, Map.of("name", "stored"));
        return Response.ok(Map.of()).tag(Versions.etag(8)).build();
    }

    @GET
    @Path("bug")
    @PermitAll
    public String bug() {
        throw new IllegalStateException("secret detail: select * from accounts");
    }

    @POST
    @Path("facts/{name}")
    @RolesAllowed("user")
    public Map<String, Object> record(@PathParam("name") String name) {
        var seenInside = facts.record(caller.actor(), name);
        return Map.of("seenInside", seenInside, "stored", facts.count(name));
    }

    @GET
    @Path("facts/{name}")
    @PermitAll
    public Map<String, Object> count(@PathParam("name") String name) {
        return Map.of("stored", facts.count(name));
    }

    public record Note(
            @NotBlank @Size(max = 10) @PlainText String title,
            @Size(max = 3) List<@Valid @NotNull Line> lines,
            Instant at,
            UUID id,
            boolean done,
            int count) {}

    public record Line(@NotBlank String text) {}
}
