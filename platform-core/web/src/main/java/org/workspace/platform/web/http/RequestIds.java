package org.workspace.platform.web.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.workspace.platform.id.Ids;

/** The identifier of the request a thread works on; it is in the log, in problems and in {@code X-Request-Id}. */
public final class RequestIds {
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9-]{8,64}");
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestIds() {}

    /** The current request's identifier, or {@code none} outside a request. */
    public static String current() {
        var id = CURRENT.get();
        return id == null ? "none" : id;
    }

    /** Work for another thread that still belongs to this request. */
    public static Runnable carry(Runnable work) {
        var id = CURRENT.get();
        return () -> {
            CURRENT.set(id);
            try {
                work.run();
            } finally {
                CURRENT.remove();
            }
        };
    }

    /** Takes the caller's identifier when it is harmless, else makes one. */
    static String enter(@Nullable String offered) {
        var id = offered != null && ACCEPTABLE.matcher(offered).matches()
                ? offered
                : Ids.next().toString();
        CURRENT.set(id);
        return id;
    }

    /** Nothing of this module may stay with the container's thread. */
    static void leave() {
        CURRENT.remove();
    }
}
