package org.workspace.client.login.view;

import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.workspace.client.account.LoginState;
import org.workspace.client.account.LoginState.ServerCheck;
import org.workspace.client.form.Inputs;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Buttons;
import org.workspace.client.widget.Dot;
import org.workspace.client.widget.FieldBox;
import org.workspace.client.widget.Words;

/** The server's address and whether it answers: one line, with the field behind it unless something is to be done. */
final class ServerPanel extends JPanel {
    private final Texts texts;
    private final LoginActions actions;
    private final JTextField address;
    private final FieldBox box;
    private final JButton test;
    private final JLabel line = Words.named(Words.plain("", "caption"), "login.server.state");
    private final JButton change;
    private @Nullable LoginState state;
    private @Nullable String problem;
    private boolean opened;
    private boolean rendering;

    ServerPanel(Texts texts, LoginActions actions) {
        super(new MigLayout("insets 0, fillx, wrap 1, hidemode 3, gap 0 8", "[grow,fill]"));
        this.texts = texts;
        this.actions = actions;
        setOpaque(false);
        address = Inputs.text("login.server", Glyph.SERVER, texts.text("login.server.placeholder"));
        test = Buttons.plain("login.server.test", texts.text("login.server.test"), actions::testServer);
        box = new FieldBox(texts.text("login.server"), address, test);
        change = Buttons.link("login.server.change", texts.text("login.server.change"), this::toggle);
        line.setIconTextGap(com.formdev.flatlaf.util.UIScale.scale(8));
        add(status());
        add(box);
        address.addActionListener(event -> actions.testServer());
        address.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                typed();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                typed();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {}
        });
    }

    private JPanel status() {
        var status = new JPanel(new MigLayout("insets 0, fillx, gap 8 0", "push[][]push", "[center]"));
        status.setOpaque(false);
        status.add(line, "wmax 300");
        status.add(change);
        return status;
    }

    private void typed() {
        if (!rendering) actions.serverAddress(address.getText());
    }

    private void toggle() {
        opened = !opened;
        display();
        if (opened) address.requestFocusInWindow();
    }

    /** {@code problem} is what is wrong with the address, if anything. */
    void render(LoginState state, @Nullable String problem) {
        this.state = state;
        this.problem = problem;
        display();
    }

    private void display() {
        if (state != null) display(state);
    }

    private void display(LoginState state) {
        rendering = true;
        if (!address.getText().equals(state.address()) && !address.isFocusOwner()) address.setText(state.address());
        rendering = false;
        line(state);
        boolean needed = problem != null || state.address().isBlank() || state.server() instanceof ServerCheck.Failed;
        box.setVisible(opened || needed);
        change.setVisible(!needed);
        change.setText(texts.text(opened ? "login.server.hide" : "login.server.change"));
        var failed = state.server() instanceof ServerCheck.Failed failure
                ? texts.text(failure.reason().key())
                : null;
        box.problem(problem != null ? problem : failed);
        boolean checking = state.server() instanceof ServerCheck.Checking;
        test.setEnabled(!checking && !state.busy() && !state.address().isBlank());
        address.setEnabled(!state.busy());
    }

    private void line(LoginState state) {
        var server = state.server();
        if (server instanceof ServerCheck.Ok ok) {
            var told = ok.version() == null ? "" : " · " + texts.text("login.server.version", ok.version());
            line.setIcon(new Dot(Tone.ONLINE));
            line.setText(texts.text("login.server.ok") + " · " + host(state.address()) + told);
            return;
        }
        boolean failed = server instanceof ServerCheck.Failed;
        var key = failed
                ? "login.server.failed"
                : server instanceof ServerCheck.Checking ? "login.server.checking" : "login.server.unknown";
        line.setIcon(new Dot(failed ? Tone.RED : Tone.MUTED));
        var host = host(state.address());
        line.setText(host.isEmpty() ? texts.text(key) : texts.text("login.server.line", texts.text(key), host));
    }

    private static String host(String address) {
        return address.replaceFirst("^https?://", "").replaceFirst("/+$", "");
    }
}
