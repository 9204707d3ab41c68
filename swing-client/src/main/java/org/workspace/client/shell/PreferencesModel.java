package org.workspace.client.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.workspace.client.i18n.Language;
import org.workspace.client.theme.Theme;

/** The user's choices, told to whoever follows them and remembered. Event thread only. */
public final class PreferencesModel {
    private static final String THEME = "theme";
    private static final String LANGUAGE = "language";
    private static final String NOTIFICATIONS = "notifications";

    private final BiConsumer<String, String> remember;
    private final List<Consumer<Preferences>> listeners = new ArrayList<>();
    private Preferences state;

    /** What {@code remembered} does not know, or not any more, follows the system. */
    public PreferencesModel(Function<String, Optional<String>> remembered, BiConsumer<String, String> remember) {
        this.remember = remember;
        state = new Preferences(
                choice(Theme.values(), remembered.apply(THEME)).orElse(Theme.SYSTEM),
                choice(Language.values(), remembered.apply(LANGUAGE)).orElse(Language.of(Locale.getDefault())),
                remembered.apply(NOTIFICATIONS).map(Boolean::parseBoolean).orElse(true));
    }

    private static <E extends Enum<E>> Optional<E> choice(E[] choices, Optional<String> remembered) {
        for (E choice : choices) {
            if (remembered.filter(choice.name()::equalsIgnoreCase).isPresent()) return Optional.of(choice);
        }
        return Optional.empty();
    }

    public Preferences state() {
        return state;
    }

    /** Tells the choices now and at every change, for ever. */
    public void onChange(Consumer<Preferences> listener) {
        listeners.add(listener);
        listener.accept(state);
    }

    public void theme(Theme theme) {
        remember.accept(THEME, theme.name().toLowerCase(Locale.ROOT));
        become(state.with(theme));
    }

    public void language(Language language) {
        remember.accept(LANGUAGE, language.name().toLowerCase(Locale.ROOT));
        become(state.with(language));
    }

    public void notifications(boolean shown) {
        remember.accept(NOTIFICATIONS, Boolean.toString(shown));
        become(state.withNotifications(shown));
    }

    private void become(Preferences next) {
        if (next.equals(state)) return;
        state = next;
        List.copyOf(listeners).forEach(listener -> listener.accept(next));
    }
}
