package org.workspace.platform.web.http;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/** Entity versions on the wire: {@code ETag} and {@code If-Match} (RFC 9110 §13), so that no edit is lost. */
public final class Versions {
    private Versions() {}

    public static EntityTag etag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Refuses a change that was made to another version than the stored one.
     *
     * @param ifMatch the request's header; without it the change is made to whatever is stored
     * @throws EditedMeanwhile carrying the current state and its ETag, for the caller to merge with and try again
     */
    public static void require(@Nullable String ifMatch, long version, Object currentState) {
        if (ifMatch == null || ifMatch.equals("*")) return;
        var etag = "\"" + version + "\"";
        if (!ifMatch.equals(etag)) throw new EditedMeanwhile(etag, currentState);
    }
}
