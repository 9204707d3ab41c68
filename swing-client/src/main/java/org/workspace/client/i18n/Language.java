package org.workspace.client.i18n;

import java.util.Locale;

/** The languages every text exists in. */
public enum Language {
    FRENCH(Locale.FRANCE, "Français"),
    ENGLISH(Locale.UK, "English");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** English where the system speaks English, else French. */
    public static Language of(Locale system) {
        return system.getLanguage().equals("en") ? ENGLISH : FRENCH;
    }

    public Locale locale() {
        return locale;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }
}
