package org.workspace.client.shell;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.account.AccountView;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Canvas;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Avatar;
import org.workspace.client.widget.Words;

/** Who is signed in, at the foot of the left column; opens the account's menu. */
final class AccountCard extends JButton {
    private final Texts texts;
    private final JLabel picture = new JLabel();
    private final JLabel name = Words.named(Words.plain("", "onDark"), "account.name");
    private final JLabel role = Words.label("", "onDarkMuted");
    private final List<Consumer<JPopupMenu>> entries = new ArrayList<>();

    AccountCard(Texts texts) {
        this.texts = texts;
        setLayout(new MigLayout("insets 0 10 0 12, fill, gap 10 0", "[][grow][]", "[center]"));
        setName("account");
        setContentAreaFilled(false);
        setBorder(javax.swing.BorderFactory.createEmptyBorder());
        setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        setRolloverEnabled(true);
        var words = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 0"));
        words.setOpaque(false);
        words.add(name, "wmax 120");
        words.add(role, "wmax 120");
        add(picture);
        add(words);
        add(new JLabel(Glyph.CHEVRONS_UP_DOWN.at(17, Tone.SIDE_TEXT)));
        addActionListener(event -> openMenu());
    }

    /** Adds an entry to the menu. */
    void entry(String key, Glyph glyph, Runnable action) {
        entries.add(menu -> {
            var item = Words.named(new JMenuItem(texts.text(key), glyph.at(17, Tone.MUTED)), key);
            item.addActionListener(event -> action.run());
            menu.add(item);
        });
    }

    void separator() {
        entries.add(JPopupMenu::addSeparator);
    }

    void show(AccountView account) {
        var role = texts.text(account.admin() ? "account.role.admin" : "account.role.user");
        picture.setIcon(Avatar.of(account.username(), 36));
        name.setText(account.username());
        this.role.setText(role);
        getAccessibleContext().setAccessibleName(texts.text("account.menu") + ", " + account.username() + ", " + role);
    }

    private void openMenu() {
        var menu = Words.named(new JPopupMenu(), "account.menu");
        entries.forEach(entry -> entry.accept(menu));
        var size = menu.getPreferredSize();
        menu.setPopupSize(Math.max(getWidth(), size.width), size.height);
        menu.show(this, 0, -size.height - UIScale.scale(4));
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(212), UIScale.scale(58));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var canvas = Canvas.smooth(graphics);
        float arc = UIScale.scale(14f);
        canvas.setColor(new Color(255, 255, 255, getModel().isRollover() ? 34 : 20));
        canvas.fill(new RoundRectangle2D.Float(0, 0, getWidth(), getHeight(), arc, arc));
        if (isFocusOwner()) {
            canvas.setColor(Color.WHITE);
            canvas.setStroke(new java.awt.BasicStroke(UIScale.scale(1.5f)));
            canvas.draw(new RoundRectangle2D.Float(1, 1, getWidth() - 2.5f, getHeight() - 2.5f, arc, arc));
        }
        canvas.dispose();
    }
}
