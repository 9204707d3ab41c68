package org.workspace.platform.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;

/** JSON that cannot be read becomes a 400 that names the field, without a word about our classes. */
@Priority(1) // before the mapper that the JSON provider brings
public class JsonProblemMapper implements ExceptionMapper<JsonProcessingException> {
    private final UriInfo uri;

    public JsonProblemMapper(@Context UriInfo uri) {
        this.uri = uri;
    }

    @Override
    public Response toResponse(JsonProcessingException refusal) {
        return ProblemResponses.of(problem(refusal), uri.getBaseUri().getPath());
    }

    private static Problem problem(JsonProcessingException refusal) {
        if (refusal instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return Problem.invalid(List.of(new FieldError(path(mapping.getPath()), reason(mapping))));
        }
        var where = refusal.getLocation();
        var position = where == null ? "" : " Line " + where.getLineNr() + ", column " + where.getColumnNr() + ".";
        return Problem.of(400, "malformed-json", "The body is not the JSON this address takes." + position);
    }

    private static String reason(JsonMappingException refusal) {
        if (refusal instanceof UnrecognizedPropertyException) return "is not known here";
        if (refusal instanceof InvalidFormatException format)
            return "is not a valid " + format.getTargetType().getSimpleName();
        return "has the wrong type";
    }

    private static String path(List<JsonMappingException.Reference> references) {
        var path = new StringBuilder();
        for (var reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                if (!path.isEmpty()) path.append('.');
                path.append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
