package org.workspace.client.shell;

import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.connection.Link;
import org.workspace.client.connection.StatusState;
import org.workspace.client.i18n.Language;
import org.workspace.client.i18n.Texts;
import org.workspace.client.theme.Theme;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Buttons;
import org.workspace.client.widget.Card;
import org.workspace.client.widget.Column;
import org.workspace.client.widget.Dot;
import org.workspace.client.widget.Words;

/** What can be chosen for this computer: look, language, notifications; which server, which version. */
final class SettingsPage extends JPanel {
    private final Texts texts;
    private final JLabel server = Words.named(Words.plain("", "body"), "settings.server.address");
    private final JLabel version = Words.named(Words.label("", "body"), "settings.version");

    /** Notifications as this page needs them. */
    record Notifications(boolean available, Runnable tryOne) {}

    SettingsPage(Texts texts, PreferencesModel preferences, Notifications notifications) {
        super(new java.awt.BorderLayout());
        this.texts = texts;
        setOpaque(false);
        Words.named(this, "settings");
        var column = new Column();
        column.add(appearance(preferences));
        column.add(notifications(preferences, notifications));
        column.add(server());
        column.add(about());
        add(column.scrolling());
    }

    private JComponent appearance(PreferencesModel preferences) {
        var card = card("settings.appearance");
        row(
                card,
                "settings.theme",
                new Choice<>(
                        "settings.theme",
                        Theme.values(),
                        preferences.state().theme(),
                        theme -> texts.text(theme.key()),
                        preferences::theme));
        row(
                card,
                "settings.language",
                new Choice<>(
                        "settings.language",
                        Language.values(),
                        preferences.state().language(),
                        Language::ownName,
                        preferences::language));
        return card;
    }

    private JComponent notifications(PreferencesModel preferences, Notifications notifications) {
        var card = card("settings.notifications");
        var show = Words.named(
                new JCheckBox(
                        texts.text("settings.notifications.show"),
                        preferences.state().notifications()),
                "settings.notifications");
        show.setOpaque(false);
        show.addActionListener(event -> preferences.notifications(show.isSelected()));
        var sentence = notifications.available() ? "settings.notifications.text" : "settings.notifications.unavailable";
        show.setEnabled(notifications.available());
        var attempt = Buttons.plain(
                "settings.notifications.test", texts.text("settings.notifications.test"), notifications.tryOne());
        attempt.setEnabled(notifications.available());
        var words = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 2"));
        words.setOpaque(false);
        words.add(show);
        words.add(Words.label(texts.text(sentence), "muted"), "gapleft 24");
        card.add(words);
        card.add(attempt, "h 38!");
        return card;
    }

    private JComponent server() {
        var card = card("settings.server");
        server.setIconTextGap(10);
        row(card, "settings.server.address", "settings.server.text", server);
        return card;
    }

    private JComponent about() {
        var card = card("settings.about");
        card.add(version, "span 2, wrap");
        card.add(Words.paragraph(texts.text("settings.about.licences"), "muted", Column.TEXT_WIDTH), "span 2");
        return card;
    }

    private Card card(String title) {
        var card = new Card(new MigLayout(Column.CARD + ", wrap 2, gap 16 16", "[grow][right]", "[center]"));
        card.add(Words.label(texts.text(title), "heading"), "span 2");
        return card;
    }

    private void row(Card card, String key, JComponent choice) {
        row(card, key, key + ".text", choice);
    }

    private void row(Card card, String key, String sentence, JComponent choice) {
        var words = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 2"));
        words.setOpaque(false);
        words.add(Words.label(texts.text(key), "strong"));
        words.add(Words.label(texts.text(sentence), "muted"));
        choice.getAccessibleContext().setAccessibleName(texts.text(key));
        card.add(words);
        card.add(choice);
    }

    void render(StatusState state) {
        boolean online = state.server() == Link.ONLINE;
        server.setIcon(new Dot(online ? Tone.ONLINE : Tone.RED));
        server.setText(state.address().isBlank() ? texts.text("settings.server.none") : state.address());
        version.setText(texts.text("settings.about.version", state.clientVersion()));
    }
}
