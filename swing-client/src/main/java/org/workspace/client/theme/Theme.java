package org.workspace.client.theme;

/** What the user chose. */
public enum Theme {
    LIGHT,
    DARK,
    /** Whatever the desktop uses, also when that changes. */
    SYSTEM;

    /** The message key, such as {@code theme.light}. */
    public String key() {
        return "theme." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
