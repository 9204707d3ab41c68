package org.workspace.client.i18n;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;

/** What the client says, in one language, with times in one zone. Immutable: another language is another instance. */
public final class Texts {
    static final String BUNDLE = "org.workspace.client.i18n.texts";

    private final Language language;
    private final Clock clock;
    private final ResourceBundle bundle;

    /** {@code clock} tells what "today" is, and the zone. */
    public Texts(Language language, Clock clock) {
        this.language = language;
        this.clock = clock;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Language language() {
        return language;
    }

    /** The text of {@code key}, its {@code {0}}, {@code {1}}… filled. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    /** Such as 09:05, or 9:05 where people write it so. */
    public String time(Instant at) {
        return formatted("HH:mm", at.atZone(clock.getZone()));
    }

    public LocalDate dayOf(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }

    /** Today, yesterday, or the date; with its year when that is not this year. */
    public String day(LocalDate day) {
        var today = LocalDate.now(clock);
        if (day.equals(today)) return text("day.today");
        if (day.equals(today.minusDays(1))) return text("day.yesterday");
        return capitalised(date(day));
    }

    /** The time alone for today, else the day with it. */
    public String moment(Instant at) {
        var day = dayOf(at);
        if (day.equals(LocalDate.now(clock))) return time(at);
        return text("day.moment", day(day), time(at));
    }

    /** The same within a sentence. */
    public String momentWithin(Instant at) {
        var day = dayOf(at);
        var today = LocalDate.now(clock);
        if (day.equals(today)) return time(at);
        var words = day.equals(today.minusDays(1)) ? text("day.yesterday").toLowerCase(language.locale()) : date(day);
        return text("day.moment", words, time(at));
    }

    private String date(LocalDate day) {
        var pattern = day.getYear() == LocalDate.now(clock).getYear() ? text("day.pattern") : text("day.pattern.year");
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
    }

    private String formatted(String pattern, ZonedDateTime at) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(at);
    }

    private String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(language.locale()) + words.substring(1);
    }
}
