package org.workspace.platform.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/** What to answer to JSON that cannot be read: the field that is wrong, without a word about our classes. */
final class JsonProblems {
    private JsonProblems() {}

    static Problem of(JsonProcessingException refusal) {
        if (refusal instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return Problem.invalid(List.of(new FieldError(path(mapping.getPath()), reason(mapping))));
        }
        var where = refusal.getLocation();
        var position = where == null ? "" : " Line " + where.getLineNr() + ", column " + where.getColumnNr() + ".";
        return unreadable(position);
    }

    static Problem unreadable(String position) {
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
