package org.workspace.client.shell;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.List;
import javax.swing.JPanel;
import org.workspace.client.account.AccountView;
import org.workspace.client.connection.StatusState;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.widget.Words;

/** What surrounds the pages of whoever is signed in. */
final class ShellPanel extends JPanel {
    private final Texts texts;
    private final List<Page> pages;
    private final SideBar side;
    private final PageHeader header;
    private final StatusBar status;
    private final CardLayout cards = new CardLayout();
    private final JPanel content = new JPanel(cards);
    private String shown = "";

    /** Where the shell's own gestures go. */
    record Actions(Runnable signOut, Runnable checkServer) {}

    ShellPanel(Texts texts, List<Page> pages, QuickSettings quick, Actions actions) {
        super(new BorderLayout());
        this.texts = texts;
        this.pages = pages;
        Words.named(this, "shell");
        side = new SideBar(texts, pages, this::show);
        header = new PageHeader(quick);
        status = new StatusBar(texts, actions.checkServer());
        content.setOpaque(false);
        content.setBorder(javax.swing.BorderFactory.createEmptyBorder(4, 24, 12, 24));
        pages.forEach(page -> content.add(page.content(), page.name()));
        for (var page : pages) {
            if (!page.inNavigation()) side.account().entry("nav." + page.name(), page.glyph(), () -> show(page.name()));
        }
        side.account().separator();
        side.account().entry("account.menu.sign-out", Glyph.LOG_OUT, actions.signOut());
        var main = new JPanel(new BorderLayout());
        main.setOpaque(false);
        main.add(header, BorderLayout.NORTH);
        main.add(content);
        main.add(status, BorderLayout.SOUTH);
        add(side, BorderLayout.WEST);
        add(main);
        show(pages.get(0).name());
    }

    void show(String name) {
        var page = pages.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(pages.get(0));
        shown = page.name();
        side.select(page.name());
        header.show(texts.text(page.texts() + ".title"), texts.text(page.texts() + ".subtitle"));
        cards.show(content, page.name());
    }

    String shown() {
        return shown;
    }

    void account(AccountView account) {
        side.account().show(account);
    }

    void status(StatusState state) {
        status.render(state);
    }

    void waiting(String page, int count) {
        side.waiting(page, count);
    }
}
