package org.workspace.platform.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Broken constraints become a 400 that names each field. Without it the container answers an HTML page. */
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {
    private final UriInfo uri;

    public ConstraintViolationMapper(@Context UriInfo uri) {
        this.uri = uri;
    }

    @Override
    public Response toResponse(ConstraintViolationException refusal) {
        var errors = refusal.getConstraintViolations().stream()
                .map(violation -> new FieldError(field(violation), violation.getMessage()))
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList();
        return ProblemResponses.of(Problem.invalid(errors), uri.getBaseUri().getPath());
    }

    /** The path as the caller knows it: without the method, and without the name of the body's parameter. */
    private static String field(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.CONSTRUCTOR)
                .toList();
        var insideBody = nodes.size() > 1 && nodes.get(0).getKind() == ElementKind.PARAMETER;
        return nodes.subList(insideBody ? 1 : 0, nodes.size()).stream()
                .map(Object::toString)
                .collect(Collectors.joining("."));
    }
}
