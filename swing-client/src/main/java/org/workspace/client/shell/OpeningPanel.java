package org.workspace.client.shell;

import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Logo;
import org.workspace.client.widget.Words;

/** What stands there while the kept session is being tried. */
final class OpeningPanel extends JPanel {
    OpeningPanel(Texts texts) {
        super(new MigLayout("fill, wrap 1", "[center]", "push[]16[]12[]push"));
        Words.named(this, "opening");
        add(new javax.swing.JLabel(Logo.at(64)));
        add(Words.label(texts.text("app.opening"), "mutedBody"));
        var progress = new javax.swing.JProgressBar();
        progress.setIndeterminate(true);
        progress.getAccessibleContext().setAccessibleName(texts.text("app.opening"));
        add(progress, "w 180!, h 4!");
    }
}
