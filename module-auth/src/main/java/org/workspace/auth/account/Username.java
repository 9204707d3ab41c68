package org.workspace.auth.account;

/** What a user name looks like, for declared constraints. */
public final class Username {
    public static final int MINIMUM_LENGTH = 3;
    public static final int MAXIMUM_LENGTH = 20;
    public static final String PATTERN = "[A-Za-z0-9_.-]*";
    public static final String PATTERN_MESSAGE = "may contain letters, digits, '_', '-' and '.' only";

    private Username() {}
}
