package org.workspace.platform.web.problem;

import org.jspecify.annotations.Nullable;

/** What a refused caller is told in {@code WWW-Authenticate} (RFC 6750 §3). */
public final class Challenge {
    public static final String SCHEME = "Bearer ";

    /** For who brought no token at all. */
    static final String SIGN_IN = "Bearer realm=\"workspace\"";

    private static final String INVALID_TOKEN =
            SIGN_IN + ", error=\"invalid_token\", error_description=\"The access token expired or is not valid\"";

    private Challenge() {}

    /** The challenge to a request that was not let in with this {@code Authorization}. */
    public static String of(@Nullable String authorization) {
        return carriesToken(authorization) ? INVALID_TOKEN : SIGN_IN;
    }

    /** Whether the header is of our scheme, and so means to bring a token. */
    public static boolean carriesToken(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }
}
