package org.workspace.client.theme;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.UIDefaults;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2 AA: text at least 4.5 to 1 on its ground, signs at least 3 to 1. */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double SIGN = 3;

    record Pair(String theme, String ink, String ground, double least) {}

    static Stream<Pair> pairs() {
        var texts = List.of(
                "text bg",
                "text surface",
                "text surface2",
                "text hover",
                "text accentSoft",
                "text bubble",
                "muted bg",
                "muted surface",
                "muted surface2",
                "muted bubble",
                "accentText bg",
                "accentText surface",
                "accentText accentSoft",
                "accentText bubble",
                "accentText orangeSoft",
                "onAccent accent",
                "green surface",
                "green bg",
                "red surface",
                "red bg",
                "orangeText surface",
                "orangeText orangeSoft",
                "sideText side1",
                "sideText side2",
                "onBadge badge",
                "onBubbleOwn bubbleOwn1",
                "onBubbleOwn bubbleOwn2",
                "onTip tip");
        var signs = List.of(
                "accent surface",
                "accent bg",
                "orange surface",
                "red surface",
                "field surface",
                "field bg",
                "scroll surface",
                "scroll bg");
        return Stream.of("light", "dark")
                .flatMap(theme -> Stream.concat(
                        texts.stream().map(pair -> pair(theme, pair, TEXT)),
                        signs.stream().map(pair -> pair(theme, pair, SIGN))));
    }

    private static Pair pair(String theme, String names, double least) {
        var parts = names.split(" ");
        return new Pair(theme, "ws." + parts[0], "ws." + parts[1], least);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void fieldsAreFramedInTheirColor(String theme) {
        var colors = colors(theme);
        assertThat(List.of("Component.borderColor", "CheckBox.icon.borderColor"))
                .allSatisfy(
                        frame -> assertThat(colors.getColor(frame)).as(frame).isEqualTo(colors.getColor("ws.field")));
        assertThat(Contrast.ratio(colors.getColor("ws.field"), colors.getColor("TextField.background")))
                .isGreaterThanOrEqualTo(SIGN);
    }

    private static UIDefaults colors(String theme) {
        FlatLaf.registerCustomDefaultsSource("org.workspace.client.theme", Tone.class.getClassLoader());
        return (theme.equals("dark") ? new FlatDarkLaf() : new FlatLightLaf()).getDefaults();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void isEnough(Pair pair) {
        var colors = colors(pair.theme());
        assertThat(Contrast.ratio(colors.getColor(pair.ink()), colors.getColor(pair.ground())))
                .as("%s on %s, %s", pair.ink(), pair.ground(), pair.theme())
                .isGreaterThanOrEqualTo(pair.least());
    }
}
