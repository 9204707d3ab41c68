package org.workspace.platform.web.security;

/** The roles of accounts, as in the token's {@code groups}. Every admin is a user, too. */
public final class Roles {
    public static final String USER = "user";
    public static final String ADMIN = "admin";

    private Roles() {}
}
