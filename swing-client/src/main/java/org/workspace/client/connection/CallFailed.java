package org.workspace.client.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that brought no result. */
public abstract sealed class CallFailed extends Exception {
    private CallFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What to tell the person who asked. */
    public abstract Problem problem();

    /** Nobody decided anything: no connection, a server that fails or restarts, something else at that address. */
    public static final class Unreachable extends CallFailed {
        private final transient Problem problem;

        public Unreachable(ProblemKey key, String message, @Nullable Throwable cause) {
            this(Problem.of(key), message, cause);
        }

        Unreachable(Problem problem, String message, @Nullable Throwable cause) {
            super(message, cause);
            this.problem = problem;
        }

        @Override
        public Problem problem() {
            return problem;
        }
    }

    /** The server understood and said no: the same request will be refused again. */
    public static final class Refused extends CallFailed {
        private final int status;
        private final String code;
        private final transient JsonNode body;
        private final long retryAfterSeconds;

        public Refused(int status, JsonNode body, long retryAfterSeconds) {
            super(status + " " + codeOf(body), null);
            this.status = status;
            this.code = codeOf(body);
            this.body = body;
            this.retryAfterSeconds = retryAfterSeconds;
        }

        public int status() {
            return status;
        }

        /** The problem's {@code code}, else the last part of its {@code type}. */
        public String code() {
            return code;
        }

        public long retryAfterSeconds() {
            return retryAfterSeconds;
        }

        /** A further member of the problem, such as {@code machineName}. */
        public Optional<String> member(String name) {
            return Optional.of(body.path(name).asText()).filter(text -> !text.isEmpty());
        }

        /** The text {@code name} in each object of the list {@code list} whose {@code code} is this one. */
        public List<String> members(String list, String code, String name) {
            var texts = new ArrayList<String>();
            for (var entry : body.path(list)) {
                if (entry.path("code").asText().equals(code))
                    texts.add(entry.path(name).asText());
            }
            return texts;
        }

        /** The first field that was refused. */
        public Optional<String> field() {
            return Optional.of(body.path("errors").path(0).path("field").asText())
                    .filter(text -> !text.isEmpty());
        }

        @Override
        public Problem problem() {
            return Refusals.problem(this);
        }

        /** The server's own words, in English. */
        public String detail() {
            return body.path("errors")
                    .path(0)
                    .path("message")
                    .asText(body.path("detail").asText(code));
        }

        private static String codeOf(JsonNode body) {
            var type = body.path("type").asText();
            return body.path("code").asText(type.substring(type.lastIndexOf('/') + 1));
        }
    }
}
