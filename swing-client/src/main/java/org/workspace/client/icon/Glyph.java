package org.workspace.client.icon;

import com.formdev.flatlaf.extras.FlatSVGIcon;
import java.awt.Color;
import java.awt.Component;
import java.util.Locale;
import java.util.function.Function;
import javax.swing.Icon;
import org.workspace.client.theme.Tone;

/** A Lucide icon. Each constant is the name of a drawing in this package. */
public enum Glyph {
    ARROW_DOWN,
    BELL,
    BELL_OFF,
    CAR,
    CHECK,
    CHECK_CHECK,
    CHEVRON_DOWN,
    CHEVRONS_UP_DOWN,
    CIRCLE_ALERT,
    CIRCLE_CHECK,
    CLOCK,
    CLOUD_OFF,
    COPY,
    EXTERNAL_LINK,
    FLAG,
    HAND,
    HASH,
    KEY_ROUND,
    LANGUAGES,
    LAPTOP,
    LIGHTBULB,
    LOCK,
    LOG_OUT,
    MESSAGES_SQUARE,
    MESSAGE_CIRCLE,
    MONITOR,
    MOON,
    NETWORK,
    PALETTE,
    PAW_PRINT,
    ROTATE_CW,
    SEARCH,
    SEND,
    SERVER,
    SETTINGS,
    SHIELD,
    SMILE,
    SUN,
    TRASH_2,
    TRIANGLE_ALERT,
    USER,
    USERS,
    USER_PLUS,
    USER_ROUND_PEN,
    UTENSILS,
    VOLLEYBALL,
    WIFI,
    WIFI_OFF,
    X;

    /** In the colour of the component that shows it. */
    public Icon at(int size) {
        return drawn(size, Component::getForeground);
    }

    public Icon at(int size, Tone tone) {
        return drawn(size, component -> tone.color());
    }

    public Icon at(int size, Color color) {
        return drawn(size, component -> color);
    }

    String resource() {
        return "org/workspace/client/icon/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
    }

    private Icon drawn(int size, Function<Component, Color> color) {
        var icon = new FlatSVGIcon(resource(), size, size, Glyph.class.getClassLoader());
        icon.setColorFilter(new FlatSVGIcon.ColorFilter((component, ignored) -> color.apply(component)));
        return icon;
    }
}
