package org.workspace.sample.api.v2;

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
import org.workspace.platform.web.paging.Cursor;
import org.workspace.platform.web.paging.Limit;
import org.workspace.platform.web.paging.Page;
import org.workspace.platform.web.security.Caller;
import org.workspace.platform.web.security.Roles;
import org.workspace.platform.web.validation.PlainText;
import org.workspace.sample.item.AddedItem;
import org.workspace.sample.item.ItemService;
import org.workspace.sample.item.ItemView;

/** The list of items: everybody sees it, admins add to it. */
@Path("items")
@Produces(MediaType.APPLICATION_JSON)
public class ItemsResource {
    private final ItemService items;
    private final Caller caller;

    @Inject
    ItemsResource(ItemService items, Caller caller) {
        this.items = items;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.USER)
    @Operation(summary = "Lists the items, the newest first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of items.",
            content = @Content(schema = @Schema(implementation = ItemPage.class)))
    public ItemPage list(
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue(Limit.USUAL)
                    String limit,
            @Parameter(description = "Where to go on: next of the previous page.") @QueryParam("cursor") @Nullable String cursor) {
        return ItemPage.of(
                items.page(Cursor.parse(cursor, 1), Limit.valueOf(limit).value()));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Adds an item.",
            description = "With an id of the client's choice, repeating the request is safe.")
    @APIResponse(
            responseCode = "201",
            description = "Added.",
            content = @Content(schema = @Schema(implementation = ItemJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was added before by the same request.",
            content = @Content(schema = @Schema(implementation = ItemJson.class)))
    @APIResponse(
            responseCode = "409",
            description = "The id is another's (item-id-reused).",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public Response add(@NotNull @Valid NewItemJson item) {
        return response(items.add(caller.actor(), item.id(), item.name()));
    }

    private static Response response(AddedItem added) {
        return Response.status(added.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(ItemJson.of(added.item()))
                .build();
    }

    /** Some items, and where to go on. */
    @Schema(name = "ItemPage")
    public record ItemPage(
            @Schema(required = true) List<ItemJson> items,

            @Schema(description = "The cursor of the next page; null at the end.", example = "OA", nullable = true)
            @Nullable String next) {
        static ItemPage of(Page<ItemView> page) {
            return new ItemPage(page.items().stream().map(ItemJson::of).toList(), page.next());
        }
    }

    /** An item to add. */
    @Schema(name = "NewItem")
    public record NewItemJson(
            @Schema(
                    description = "Chosen by the client, to repeat the request safely.",
                    example = "0199f0a2-6f3e-7c11-9d0c-1f2e3d4c5b6a")
            @Nullable UUID id,

            @NotNull @PlainText
            @Schema(
                    description = "At most 100 characters unless the server is set up otherwise.",
                    example = "Screwdriver",
                    required = true)
            String name) {}
}
