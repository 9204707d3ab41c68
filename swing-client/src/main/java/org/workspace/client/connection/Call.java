package org.workspace.client.connection;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One request to the server.
 *
 * @param body written as JSON, null for none
 * @param token the bearer's access token, null for a public route
 * @param answer read from JSON
 */
public record Call<T>(
        String method,
        URI uri,
        @Nullable Object body,
        @Nullable String token,
        Class<T> answer) {
    /** The answer of a request that has none. */
    public record Nothing() {}

    public static <T> Call<T> get(URI uri, Class<T> answer) {
        return new Call<>("GET", uri, null, null, answer);
    }

    public static <T> Call<T> post(URI uri, Object body, Class<T> answer) {
        return new Call<>("POST", uri, body, null, answer);
    }

    public static Call<Nothing> put(URI uri, Object body) {
        return new Call<>("PUT", uri, body, null, Nothing.class);
    }

    public static <T> Call<T> patch(URI uri, Object body, Class<T> answer) {
        return new Call<>("PATCH", uri, body, null, answer);
    }

    public static Call<Nothing> delete(URI uri) {
        return new Call<>("DELETE", uri, null, null, Nothing.class);
    }

    public Call<T> with(String accessToken) {
        return new Call<>(method, uri, body, accessToken, answer);
    }

    /** Says what, never with which secret. */
    @Override
    public String toString() {
        return method + " " + uri;
    }
}
