package org.workspace.client.shell;

import org.workspace.client.i18n.Language;
import org.workspace.client.theme.Theme;

/** What the user chose for this computer. */
public record Preferences(Theme theme, Language language, boolean notifications) {
    Preferences with(Theme next) {
        return new Preferences(next, language, notifications);
    }

    Preferences with(Language next) {
        return new Preferences(theme, next, notifications);
    }

    Preferences withNotifications(boolean next) {
        return new Preferences(theme, language, next);
    }
}
