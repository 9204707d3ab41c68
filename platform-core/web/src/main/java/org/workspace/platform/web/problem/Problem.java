package org.workspace.platform.web.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problem details as of RFC 9457. {@code code} is the last part of {@code type}. */
public record Problem(int status, String code, String detail, Map<String, Object> extensions) {
    /** For {@code Retry-After} of {@link #restarting}. */
    public static final String SECONDS_UNTIL_RESTARTED = "2";

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, Map.of());
    }

    public static Problem of(DomainException refusal) {
        return new Problem(refusal.kind().status(), refusal.code(), refusal.detail(), refusal.extensions());
    }

    public static Problem invalid(List<FieldError> errors) {
        var first = errors.get(0);
        var detail = "The request is not valid: " + first.field() + " " + first.message();
        return new Problem(400, "invalid-request", detail, Map.of("errors", errors));
    }

    /** For requests of a module that is being taken off the server or put on it. */
    public static Problem restarting() {
        return of(503, "module-restarting", "This part of Workspace restarts: try again in a moment.");
    }

    /** A plain problem for a status that says it all. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> of(status, "bad-request", "The request could not be understood.");
            case 401 -> of(status, "unauthenticated", "Sign in first: no valid access token came with the request.");
            case 403 -> of(status, "forbidden", "Your role does not allow this.");
            case 404 -> of(status, "not-found", "There is nothing at this address.");
            case 405 -> of(status, "method-not-allowed", "This address does not take that method.");
            case 406 -> of(status, "not-acceptable", "This address cannot answer in an accepted media type.");
            case 413 -> of(status, "request-too-large", "The request is too large.");
            case 415 -> of(status, "unsupported-media-type", "This address takes another media type, mostly JSON.");
            case 429 -> of(status, "too-many-requests", "Too many requests: wait a moment.");
            case 503 -> of(status, "unavailable", "The service is not available right now: try again soon.");
            default ->
                status < 500
                        ? of(status, "refused", "The request was refused.")
                        : of(status, "internal", "Something went wrong on the server. It was logged.");
        };
    }

    /** The JSON members of the v2 shape. */
    public Map<String, Object> members(String requestId) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "/problems/" + code);
        members.put("title", title());
        members.put("status", status);
        members.put("detail", detail);
        members.put("code", code);
        members.put("requestId", requestId);
        members.putAll(extensions);
        return members;
    }

    /** The JSON members of the shape the existing product's clients know. */
    public Map<String, Object> v1Members() {
        var members = new LinkedHashMap<String, Object>();
        members.put("success", false);
        members.put("error", detail);
        members.put("message", detail);
        if (extensions.get("code") instanceof String known) members.put("code", known);
        return members;
    }

    private String title() {
        var words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
