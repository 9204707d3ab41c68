package org.workspace.system;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** How a person has the system set up: every screen must be right in each. */
enum Look {
    LIGHT_FRENCH(ColorScheme.LIGHT, "fr-FR"),
    LIGHT_ENGLISH(ColorScheme.LIGHT, "en-GB"),
    DARK_FRENCH(ColorScheme.DARK, "fr-FR"),
    DARK_ENGLISH(ColorScheme.DARK, "en-GB");

    final ColorScheme scheme;
    final String locale;

    Look(ColorScheme scheme, String locale) {
        this.scheme = scheme;
        this.locale = locale;
    }

    boolean isFrench() {
        return locale.startsWith("fr");
    }

    /** The end of a picture's name: {@code light-fr}. */
    String suffix() {
        return scheme.name().toLowerCase(Locale.ROOT) + "-" + locale.substring(0, 2);
    }
}
