package org.workspace.client.shell;

import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.i18n.Language;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Appearance;
import org.workspace.client.theme.Theme;
import org.workspace.client.widget.Buttons;

/** Language and theme, one click each. */
public final class QuickSettings extends JPanel {
    private final Texts texts;
    private final Appearance appearance;
    private final PreferencesModel preferences;
    private final JButton theme;

    public QuickSettings(Texts texts, Appearance appearance, PreferencesModel preferences) {
        super(new MigLayout("insets 0, gap 6 0"));
        this.texts = texts;
        this.appearance = appearance;
        this.preferences = preferences;
        setOpaque(false);
        var language = Buttons.round(
                "quick.language", Glyph.LANGUAGES.at(18), texts.text("language.switch"), this::otherLanguage);
        theme = Buttons.round("quick.theme", Glyph.MOON.at(18), "", this::otherTheme);
        add(language, "w 40!, h 40!");
        add(theme, "w 40!, h 40!");
        showTheme();
    }

    private void otherLanguage() {
        preferences.language(texts.language() == Language.FRENCH ? Language.ENGLISH : Language.FRENCH);
    }

    private void otherTheme() {
        preferences.theme(appearance.dark() ? Theme.LIGHT : Theme.DARK);
    }

    private void showTheme() {
        boolean dark = appearance.dark();
        theme.setIcon((dark ? Glyph.SUN : Glyph.MOON).at(18));
        Buttons.says(theme, texts.text(dark ? "theme.switch.light" : "theme.switch.dark"));
    }

    @Override
    public void updateUI() {
        super.updateUI();
        if (theme != null) showTheme();
    }
}
