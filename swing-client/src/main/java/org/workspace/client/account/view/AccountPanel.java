package org.workspace.client.account.view;

import java.awt.BorderLayout;
import java.awt.event.HierarchyEvent;
import javax.swing.JPanel;
import org.workspace.client.account.AccountState;
import org.workspace.client.account.AccountView;
import org.workspace.client.i18n.Texts;
import org.workspace.client.widget.Column;
import org.workspace.client.widget.Words;

/** One's own account: name, password, sessions, and the way out. */
public final class AccountPanel extends JPanel {
    private final AccountActions actions;
    private final ProfileCard profile;
    private final PasswordCard password;
    private final SessionsCard sessions;
    private final DeletionCard deletion;

    public AccountPanel(AccountActions actions, Texts texts) {
        super(new BorderLayout());
        this.actions = actions;
        setOpaque(false);
        Words.named(this, "account.page");
        profile = new ProfileCard(texts, actions);
        password = new PasswordCard(texts, actions);
        sessions = new SessionsCard(texts, actions);
        deletion = new DeletionCard(texts, actions);
        var column = new Column();
        column.add(profile);
        column.add(password);
        column.add(sessions);
        column.add(deletion);
        add(column.scrolling());
        addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) shown(isShowing());
        });
    }

    /** Passwords typed half and left there are not kept for whoever comes next. */
    private void shown(boolean now) {
        if (now) {
            actions.opened();
        } else {
            password.clear();
            deletion.clear();
        }
    }

    public void account(AccountView account) {
        profile.account(account);
    }

    public void render(AccountState state) {
        profile.render(state.name());
        password.render(state.password());
        sessions.render(state.sessions());
        deletion.render(state.deletion());
    }
}
