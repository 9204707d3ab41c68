package org.workspace.payara.postgres;

/** PostgreSQL could not be started; the message is one sentence that says what is wrong and what to do. */
public final class PostgresUnavailable extends RuntimeException {
    PostgresUnavailable(String message) {
        super(message);
    }

    PostgresUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
