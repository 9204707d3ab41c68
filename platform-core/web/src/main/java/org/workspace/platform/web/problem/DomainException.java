package org.workspace.platform.web.problem;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal the caller can act on; everything else is a bug or an outage. */
public abstract class DomainException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** What sort of refusal this is; decides the HTTP status. */
    public enum Kind {
        INVALID(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        PRECONDITION_FAILED(412),
        TOO_LARGE(413),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();

    /**
     * @param code the stable slug of the problem's type: {@code room-already-archived}
     * @param message one sentence for the caller; never a secret, SQL or a class name
     */
    protected DomainException(Kind kind, String code, String message) {
        super(message);
        this.kind = kind;
        this.code = code;
    }

    /** Adds a member to the problem, such as the field that is wrong or what stands in the way. */
    protected final void extend(String member, Object value) {
        extensions.put(member, value);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public Map<String, Object> extensions() {
        return Map.copyOf(extensions);
    }
}
