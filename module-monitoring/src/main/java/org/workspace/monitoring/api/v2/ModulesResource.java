package org.workspace.monitoring.api.v2;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.workspace.monitoring.api.v2.ModuleJson.ChangeJson;
import org.workspace.monitoring.api.v2.ModuleJson.CheckJson;
import org.workspace.monitoring.api.v2.ModuleJson.ModulePage;
import org.workspace.monitoring.module.ModuleAdministration;
import org.workspace.monitoring.module.Uploads;
import org.workspace.platform.web.security.Caller;
import org.workspace.platform.web.security.Roles;

/** The modules of the server. A change is answered when it has happened, which may take minutes. */
@Path("modules")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@APIResponse(responseCode = "503", description = "This server was not started by the launcher (unavailable).")
public class ModulesResource {
    private static final String JAVA_ARCHIVE = "application/java-archive";
    private static final String NOT_FOUND = "There is no such module (module-not-found).";
    private static final String CONFLICT =
            "The present state forbids it (module-refused, with details); or it was tried"
                    + " and failed (module-change-failed, with details); or it is monitoring itself (module-own).";
    private static final String UNUSABLE =
            "The body is no usable module (module-unusable), or a parameter is not valid.";

    private final ModuleAdministration modules;
    private final Uploads uploads;
    private final Caller caller;

    @Inject
    ModulesResource(ModuleAdministration modules, Uploads uploads, Caller caller) {
        this.modules = modules;
        this.uploads = uploads;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Lists the modules by name.")
    @APIResponse(responseCode = "200", description = "The modules.")
    public ModulePage list() {
        return new ModulePage(modules.all().stream().map(ModuleJson::of).toList(), null);
    }

    @GET
    @Path("{name}")
    @Operation(summary = "Shows a module.")
    @APIResponse(responseCode = "200", description = "The module.")
    @APIResponse(responseCode = "404", description = NOT_FOUND)
    public ModuleJson show(@Parameter(example = "chat") @PathParam("name") String name) {
        return ModuleJson.of(modules.byName(name));
    }

    @POST
    @Consumes({JAVA_ARCHIVE, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(summary = "Installs a new module and starts it.")
    @RequestBody(description = "The WAR.")
    @APIResponse(
            responseCode = "201",
            description = "It is installed and runs.",
            content = @Content(schema = @Schema(implementation = ChangeJson.class)))
    @APIResponse(responseCode = "400", description = UNUSABLE)
    @APIResponse(responseCode = "409", description = CONFLICT)
    public Response install(
            @Parameter(
                            description = "Also with doubts.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("force")
                    @DefaultValue("false")
                    String force,
            InputStream war) {
        var forced = ModuleQuery.force(force);
        var change = uploads.with(war, file -> modules.install(caller.actor(), file, forced));
        return Response.created(URI.create("modules/" + change.module()))
                .entity(ChangeJson.of(change))
                .build();
    }

    @POST
    @Path("checks")
    @Consumes({JAVA_ARCHIVE, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Tells what speaks for and against a WAR.",
            description = "Of installing it, or of updating to it when it is installed. Changes nothing.")
    @RequestBody(description = "The WAR.")
    @APIResponse(responseCode = "200", description = "The findings; a file that is no module is an obstacle.")
    public CheckJson check(InputStream war) {
        return CheckJson.of(uploads.with(war, modules::check));
    }

    @PUT
    @Path("{name}/file")
    @Consumes({JAVA_ARCHIVE, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Updates a module to another version.",
            description = "The present version comes back when the new one does not become healthy.")
    @RequestBody(description = "The WAR of the same module.")
    @APIResponse(responseCode = "200", description = "The new version runs, or the file is the one that runs.")
    @APIResponse(responseCode = "400", description = UNUSABLE)
    @APIResponse(responseCode = "404", description = NOT_FOUND)
    @APIResponse(responseCode = "409", description = CONFLICT)
    public ChangeJson update(
            @Parameter(example = "chat") @PathParam("name") String name,
            @Parameter(
                            description = "Also with doubts: to an older version for instance.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("force")
                    @DefaultValue("false")
                    String force,
            InputStream war) {
        var forced = ModuleQuery.force(force);
        return ChangeJson.of(uploads.with(war, file -> modules.update(caller.actor(), name, file, forced)));
    }

    @POST
    @Path("{name}/start")
    @Operation(summary = "Starts a module.")
    @APIResponse(responseCode = "200", description = "It runs.")
    @APIResponse(responseCode = "404", description = NOT_FOUND)
    @APIResponse(responseCode = "409", description = CONFLICT)
    public ChangeJson start(@Parameter(example = "chat") @PathParam("name") String name) {
        return ChangeJson.of(modules.start(caller.actor(), name));
    }

    @POST
    @Path("{name}/stop")
    @Operation(
            summary = "Stops a module, also for the next start of the server.",
            description = "Modules that require it go on without; details names them.")
    @APIResponse(responseCode = "200", description = "It does not run.")
    @APIResponse(responseCode = "404", description = NOT_FOUND)
    @APIResponse(responseCode = "409", description = CONFLICT)
    public ChangeJson stop(@Parameter(example = "chat") @PathParam("name") String name) {
        return ChangeJson.of(modules.stop(caller.actor(), name));
    }

    @POST
    @Path("{name}/rollback")
    @Operation(summary = "Goes back to the version before the last update.")
    @APIResponse(responseCode = "200", description = "The earlier version runs.")
    @APIResponse(responseCode = "404", description = NOT_FOUND)
    @APIResponse(responseCode = "409", description = CONFLICT)
    public ChangeJson rollBack(@Parameter(example = "chat") @PathParam("name") String name) {
        return ChangeJson.of(modules.rollBack(caller.actor(), name));
    }

    @DELETE
    @Path("{name}")
    @Operation(summary = "Removes a module.", description = "Refused while another installed module requires it.")
    @APIResponse(responseCode = "200", description = "It is removed; details tells what became of its tables.")
    @APIResponse(responseCode = "404", description = NOT_FOUND)
    @APIResponse(responseCode = "409", description = CONFLICT)
    public ChangeJson remove(
            @Parameter(example = "chat") @PathParam("name") String name,
            @Parameter(
                            description = "keep: they are found again when it is installed again. export: they are"
                                    + " written to a file in the data folder, then deleted. purge: they are deleted.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"keep", "export", "purge"},
                                            defaultValue = "keep"))
                    @QueryParam("tables")
                    @DefaultValue("keep")
                    String tables) {
        return ChangeJson.of(modules.remove(caller.actor(), name, ModuleQuery.tables(tables)));
    }
}
