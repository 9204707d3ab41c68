package org.workspace.platform.web.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;
import org.workspace.platform.web.api.DeprecatedApi;

/**
 * Adds to a document what all our APIs have in common: who may call, from the same annotations that are enforced, the
 * errors each operation may answer, and the body of those that a resource describes in words only.
 *
 * <p>Runs at build time only. It finds an operation's method by the identifier the generator gave it, the full name of
 * class and method, and gives it a short one.
 */
public class ApiConventions implements OASFilter {
    private static final String BEARER = "bearer";
    private static final String JSON = "application/json";
    private static final String V1_ERROR = "Error";
    private static final String PROBLEM = "Problem";

    private record Failure(int status, String description) {}

    private static final Failure INVALID = new Failure(400, "The request is not valid; the answer names the field.");
    private static final Failure NOBODY = new Failure(401, "No valid access token came with the request.");
    private static final Failure FORBIDDEN = new Failure(403, "The caller's role does not allow this.");
    private static final Failure TOO_LARGE = new Failure(413, "The body is larger than the server takes.");
    private static final Failure NO_JSON = new Failure(415, "The body is of another media type than JSON.");
    private static final Failure OTHER_TYPE = new Failure(415, "The body is of another media type than those listed.");
    private static final Failure TOO_MANY = new Failure(429, "Too many requests; Retry-After tells when to come back.");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) return;
        var components = document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        components.addSecurityScheme(BEARER, bearer());
        document.setComponents(components);
        document.getPaths().getPathItems().forEach((path, item) -> {
            var error = path.startsWith("/api/v1") ? V1_ERROR : PROBLEM;
            components.addSchema(error, error.equals(PROBLEM) ? problem() : v1Error());
            item.getOperations().values().forEach(operation -> complete(operation, error));
        });
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("The access token of a sign-in. The roles a call needs are listed with it.");
    }

    private static void complete(Operation operation, String error) {
        var method = methodOf(operation.getOperationId());
        operation.setOperationId(shortName(method));
        if (operation.getTags() == null) operation.setTags(List.of(tag(method)));
        deprecate(operation, method.getDeclaringClass().getPackage().getAnnotation(DeprecatedApi.class));
        var roles = rolesOf(method);
        operation.setSecurity(
                roles.isEmpty()
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme(BEARER, roles)));
        if (operation.getRequestBody() != null || operation.getParameters() != null) add(operation, INVALID, error);
        if (!roles.isEmpty()) add(operation, NOBODY, error);
        if (!roles.isEmpty() && !roles.contains("user")) add(operation, FORBIDDEN, error);
        if (operation.getRequestBody() != null) {
            add(operation, TOO_LARGE, error);
            add(operation, takesJson(operation) ? NO_JSON : OTHER_TYPE, error);
        }
        add(operation, TOO_MANY, error);
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (isFailure(status) && response.getContent() == null) response.setContent(content(error));
        });
    }

    private static boolean takesJson(Operation operation) {
        return operation.getRequestBody().getContent().hasMediaType(JSON);
    }

    private static boolean isFailure(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }

    private static void deprecate(Operation operation, @Nullable DeprecatedApi api) {
        if (api == null) return;
        var notice = "Deprecated since %s, stays at least until %s; version %d is its successor."
                .formatted(api.since(), api.sunset(), api.successor());
        var description = operation.getDescription();
        operation.setDeprecated(true);
        operation.setDescription(description == null ? notice : description + " " + notice);
    }

    private static void add(Operation operation, Failure failure, String error) {
        var responses = operation.getResponses();
        var status = Integer.toString(failure.status());
        if (!responses.hasAPIResponse(status)) responses.addAPIResponse(status, response(failure, error));
    }

    private static APIResponse response(Failure failure, String error) {
        return OASFactory.createAPIResponse().description(failure.description()).content(content(error));
    }

    private static Content content(String error) {
        var type = error.equals(PROBLEM) ? "application/problem+json" : JSON;
        var schema = OASFactory.createSchema().ref("#/components/schemas/" + error);
        return OASFactory.createContent()
                .addMediaType(type, OASFactory.createMediaType().schema(schema));
    }

    private static Schema problem() {
        return object("Problem details (RFC 9457).")
                .addProperty("type", text("Says what went wrong, stable.", "/problems/invalid-request"))
                .addProperty("title", text("The type in words.", "Invalid request"))
                .addProperty("status", number("The HTTP status.", 400))
                .addProperty(
                        "detail", text("One sentence for people.", "The request is not valid: text must not be blank"))
                .addProperty("code", text("The last part of the type.", "invalid-request"))
                .addProperty("requestId", text("Names the request in the server's log.", "019a0b9e-6f0c-7c3e-9a51"))
                .addProperty("errors", array(fieldError()));
    }

    private static Schema fieldError() {
        return object("What is wrong with one field.")
                .addProperty("field", text("The path of the field in the request.", "text"))
                .addProperty("message", text("What is wrong with it.", "must not be blank"));
    }

    private static Schema v1Error() {
        return object("An error as the existing product's clients know it.")
                .addProperty(
                        "success",
                        type(Schema.SchemaType.BOOLEAN, "Always false.").example(false))
                .addProperty("error", text("One sentence for people.", "The token is not valid"))
                .addProperty("message", text("The same sentence.", "The token is not valid"))
                .addProperty("code", text("Names some errors, such as ALREADY_LOGGED_IN.", "ALREADY_LOGGED_IN"));
    }

    private static Schema object(String description) {
        return type(Schema.SchemaType.OBJECT, description);
    }

    private static Schema array(Schema items) {
        return type(Schema.SchemaType.ARRAY, "The fields that are wrong.").items(items);
    }

    private static Schema text(String description, String example) {
        return type(Schema.SchemaType.STRING, description).example(example);
    }

    private static Schema number(String description, int example) {
        return type(Schema.SchemaType.INTEGER, description).example(example);
    }

    /** The generator works with a later version of the model than the runtime: there a schema has several types. */
    private static Schema type(Schema.SchemaType type, String description) {
        var schema = OASFactory.createSchema().description(description);
        try {
            schema.getClass().getMethod("setType", List.class).invoke(schema, List.of(type));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The generator's model has changed", e);
        }
        return schema;
    }

    private static Method methodOf(String operationId) {
        var split = operationId.lastIndexOf('_');
        if (split < 0) throw new IllegalStateException("Leave the operationId of " + operationId + " to the build");
        try {
            var loader = ApiConventions.class.getClassLoader();
            var owner = Class.forName(operationId.substring(0, split), false, loader);
            var name = operationId.substring(split + 1);
            return Arrays.stream(owner.getDeclaredMethods())
                    .filter(method -> method.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("No class for the operation " + operationId, e);
        }
    }

    private static List<String> rolesOf(Method method) {
        if (method.isAnnotationPresent(PermitAll.class)) return List.of();
        var own = method.getAnnotation(RolesAllowed.class);
        var roles = own == null ? method.getDeclaringClass().getAnnotation(RolesAllowed.class) : own;
        return roles == null ? List.of() : List.of(roles.value());
    }

    private static String tag(Method method) {
        return method.getDeclaringClass().getSimpleName().replace("Resource", "");
    }

    private static String shortName(Method method) {
        var tag = tag(method);
        return tag.substring(0, 1).toLowerCase(Locale.ROOT) + tag.substring(1) + "_" + method.getName();
    }
}
