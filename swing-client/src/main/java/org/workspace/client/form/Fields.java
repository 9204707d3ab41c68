package org.workspace.client.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPasswordField;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;
import org.workspace.client.connection.Problem;
import org.workspace.client.connection.Problem.Field;
import org.workspace.client.i18n.Texts;
import org.workspace.client.icon.Glyph;
import org.workspace.client.theme.Tone;
import org.workspace.client.widget.FieldBox;
import org.workspace.client.widget.Words;

/** The fields of one form, and how it went: what is wrong at its field, or in one line when it is no field's. */
public final class Fields {
    private final Texts texts;
    private final int width;
    private final JButton submit;
    private final Map<Field, FieldBox> boxes = new LinkedHashMap<>();
    private final JLabel outcome = Words.label("", "problem");
    private @Nullable Problem shown;
    private @Nullable JTextComponent resting;

    /**
     * Without any field yet.
     *
     * @param name the line's component name is {@code <name>.problem}
     * @param width where the line wraps
     * @param submit also tells the line to whoever cannot see it
     */
    public Fields(Texts texts, String name, int width, JButton submit) {
        this.texts = texts;
        this.width = width;
        this.submit = submit;
        Words.named(outcome, name + ".problem").setVisible(false);
    }

    public FieldBox add(Field place, FieldBox box) {
        boxes.put(place, box);
        return box;
    }

    public FieldBox at(Field place) {
        var box = boxes.get(place);
        if (box == null) throw new IllegalArgumentException(place.name());
        return box;
    }

    /** How it went, when no field says it; hidden while there is nothing to say. */
    public JLabel outcome() {
        return outcome;
    }

    /** While an answer is awaited nothing can be typed or sent; whoever typed goes on afterwards where they were. */
    public void rest(boolean busy) {
        if (busy) {
            boxes.values().stream()
                    .map(FieldBox::field)
                    .filter(JTextComponent::isFocusOwner)
                    .forEach(field -> resting = field);
        }
        boxes.values().forEach(box -> box.field().setEnabled(!busy));
        submit.setEnabled(!busy);
        if (!busy && resting != null) {
            resting.requestFocusInWindow();
            resting = null;
        }
    }

    /** Shows all that is wrong, or nothing when null; a new problem takes the focus to its first field. */
    public void problem(@Nullable Problem next) {
        var each = next == null ? List.<Problem>of() : next.each();
        boxes.forEach((place, box) -> box.problem(each.stream()
                .filter(problem -> problem.field() == place)
                .findFirst()
                .map(problem -> words(texts, problem))
                .orElse(null)));
        say(next == null || isHere(next.field()) ? null : words(texts, next), "problem", Glyph.CIRCLE_ALERT, Tone.RED);
        if (next != null && !next.equals(shown)) focus(next);
        shown = next;
    }

    /** It is done: says so, and what was secret is typed anew next time. */
    public void done(String words) {
        problem(null);
        clearSecrets();
        say(words, "good", Glyph.CIRCLE_CHECK, Tone.GREEN);
    }

    /** What people are told about {@code problem}. */
    public static String words(Texts texts, Problem problem) {
        return texts.text(problem.key().key(), problem.arguments().toArray());
    }

    public void clearSecrets() {
        boxes.values().stream()
                .map(FieldBox::field)
                .filter(JPasswordField.class::isInstance)
                .forEach(field -> field.setText(""));
    }

    /** To what is wrong; whether there was anything. */
    public boolean focusProblem() {
        if (shown == null) return false;
        focus(shown);
        return true;
    }

    /** The address has its own place, outside all forms. */
    private boolean isHere(@Nullable Field field) {
        return field == Field.ADDRESS || boxes.containsKey(field);
    }

    private void say(@Nullable String words, String style, Glyph glyph, Tone tone) {
        Words.styled(outcome, style).setIcon(glyph.at(16, tone));
        outcome.setText(words == null ? "" : Words.wrapped(words, width));
        outcome.setVisible(words != null);
        submit.getAccessibleContext().setAccessibleDescription(words);
    }

    private void focus(Problem problem) {
        if (problem.field() == Field.ADDRESS) return;
        var wrong = problem.each().stream()
                .map(Problem::field)
                .filter(boxes::containsKey)
                .toList();
        boxes.entrySet().stream()
                .filter(entry -> wrong.isEmpty() || wrong.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .filter(FieldBox::isVisible)
                .findFirst()
                .ifPresent(box -> box.field().requestFocusInWindow());
    }
}
