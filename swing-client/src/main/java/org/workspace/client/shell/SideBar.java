package org.workspace.client.shell;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics;
import java.awt.RadialGradientPaint;
import java.awt.event.ActionEvent;
import java.awt.geom.Point2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.ButtonGroup;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Logo;
import org.workspace.client.theme.Canvas;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.Words;

/** The left column: the product's name, where one can go, who is signed in. */
final class SideBar extends JPanel {
    private static final Color GLOW = new Color(0x8b, 0x85, 0xff, 50);

    private final Map<String, NavButton> buttons = new LinkedHashMap<>();
    private final ButtonGroup group = new ButtonGroup();
    private final AccountCard account;

    SideBar(Texts texts, List<Page> pages, Consumer<String> go) {
        super(new MigLayout("insets 20 14 14 14, wrap 1, gap 0 2", "[212!]"));
        setOpaque(true);
        getAccessibleContext().setAccessibleName(texts.text("nav.label"));
        var name = Words.label(texts.text("app.name"), "brandSmall");
        name.setIcon(Logo.at(28));
        name.setIconTextGap(UIScale.scale(12));
        add(name, "gapleft 4, gapbottom 20");
        for (var page : pages) {
            if (page.inNavigation()) add(button(page, texts, go));
        }
        account = new AccountCard(texts);
        add(account, "pushy, bottom");
        arrows();
    }

    private NavButton button(Page page, Texts texts, Consumer<String> go) {
        var button = new NavButton(page.name(), page.glyph(), texts);
        button.addActionListener(event -> go.accept(page.name()));
        group.add(button);
        buttons.put(page.name(), button);
        return button;
    }

    private void arrows() {
        var map = getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        map.put(KeyStroke.getKeyStroke("DOWN"), "next");
        map.put(KeyStroke.getKeyStroke("UP"), "previous");
        getActionMap().put("next", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                java.awt.KeyboardFocusManager.getCurrentKeyboardFocusManager().focusNextComponent();
            }
        });
        getActionMap().put("previous", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                java.awt.KeyboardFocusManager.getCurrentKeyboardFocusManager().focusPreviousComponent();
            }
        });
    }

    AccountCard account() {
        return account;
    }

    /** Marks where the user is; nowhere when the column does not lead there. */
    void select(String page) {
        var button = buttons.get(page);
        if (button == null) group.clearSelection();
        else button.setSelected(true);
    }

    void waiting(String page, int count) {
        var button = buttons.get(page);
        if (button != null) button.waiting(count);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        var canvas = Canvas.smooth(graphics);
        canvas.setPaint(new GradientPaint(0, 0, Tone.SIDE_TOP.color(), 0, getHeight(), Tone.SIDE_BOTTOM.color()));
        canvas.fillRect(0, 0, getWidth(), getHeight());
        canvas.setPaint(new RadialGradientPaint(
                new Point2D.Float(0, getHeight()), UIScale.scale(320f), new float[] {0, 1}, new Color[] {
                    GLOW, new Color(GLOW.getRed(), GLOW.getGreen(), GLOW.getBlue(), 0)
                }));
        canvas.fillRect(0, 0, getWidth(), getHeight());
        canvas.dispose();
    }
}
