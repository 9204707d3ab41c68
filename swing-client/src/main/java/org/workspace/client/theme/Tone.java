package org.workspace.client.theme;

import java.awt.Color;
import java.util.Objects;
import javax.swing.UIManager;

/** A named colour of the palette; its value follows the theme, so ask each time it is painted. */
public enum Tone {
    BACKGROUND("bg"),
    SURFACE("surface"),
    SURFACE_RAISED("surface2"),
    BORDER("border"),
    FIELD("field"),
    TEXT("text"),
    MUTED("muted"),
    ACCENT("accent"),
    ACCENT_SOFT("accentSoft"),
    ACCENT_TEXT("accentText"),
    ON_ACCENT("onAccent"),
    ORANGE("orange"),
    ORANGE_SOFT("orangeSoft"),
    ORANGE_TEXT("orangeText"),
    GREEN("green"),
    GREEN_SOFT("greenSoft"),
    RED("red"),
    RED_SOFT("redSoft"),
    SIDE_TOP("side1"),
    SIDE_BOTTOM("side2"),
    SIDE_TEXT("sideText"),
    SHADOW("shadow"),
    HOVER("hover"),
    FOCUS("focus"),
    BADGE("badge"),
    ON_BADGE("onBadge"),
    ONLINE("online"),
    BUBBLE("bubble"),
    OWN_BUBBLE_START("bubbleOwn1"),
    OWN_BUBBLE_END("bubbleOwn2"),
    ON_OWN_BUBBLE("onBubbleOwn");

    private final String key;

    Tone(String name) {
        key = "ws." + name;
    }

    public Color color() {
        return Objects.requireNonNull(UIManager.getColor(key), key);
    }

    /** This colour, {@code alpha} of 255 opaque. */
    public Color color(int alpha) {
        var opaque = color();
        return new Color(opaque.getRed(), opaque.getGreen(), opaque.getBlue(), alpha);
    }
}
