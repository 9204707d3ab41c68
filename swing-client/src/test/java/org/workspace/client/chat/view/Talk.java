package org.workspace.client.chat.view;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.client.chat.ChatLine;
import org.workspace.client.chat.ChatState;
import org.workspace.client.chat.Delivery;
import org.workspace.client.chat.Person;
import org.workspace.client.connection.Link;
import org.workspace.client.connection.Problem;
import org.workspace.client.connection.ProblemKey;

/** Makes conversations for tests, message by message. */
public final class Talk {
    /** Who is signed in. */
    public static final String ME = "Camille";

    private final List<ChatLine> lines = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T08:02:00Z");
    private long firstUnread;

    public static Person person(String name) {
        return new Person(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, name.equals("Sacha"));
    }

    public Talk at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    public Talk says(String name, String text) {
        return add(name, text, Delivery.SENT, null);
    }

    public Talk waits(String text) {
        return add(ME, text, Delivery.WAITING, null);
    }

    public Talk isRefused(String text) {
        return add(ME, text, Delivery.REFUSED, Problem.of(ProblemKey.MESSAGE_TOO_LONG, 2_000));
    }

    /** What comes next was not seen yet. */
    public Talk unread() {
        firstUnread = lines.size() + 1L;
        return this;
    }

    private Talk add(String name, String text, Delivery delivery, @Nullable Problem refusal) {
        long sequence = delivery == Delivery.SENT ? lines.size() + 1L : 0;
        var id = UUID.nameUUIDFromBytes((name + text).getBytes(StandardCharsets.UTF_8));
        lines.add(new ChatLine(id, sequence, person(name), text, now, name.equals(ME), delivery, refusal));
        return this;
    }

    public List<ChatLine> lines() {
        return lines;
    }

    public ChatState online(String... typing) {
        return state(Link.ONLINE, false, List.of(typing));
    }

    public ChatState state(Link link, boolean atStart, List<String> typing) {
        var present = link == Link.ONLINE
                ? List.of(person("Alex"), person("Camille"), person("Kim"), person("Robin"), person("Sacha"))
                : List.<Person>of();
        int unread = firstUnread == 0 ? 0 : (int) (lines.size() - firstUnread + 1);
        return new ChatState(
                link,
                List.copyOf(lines),
                false,
                atStart,
                present,
                present.size(),
                typing,
                unread,
                firstUnread,
                "",
                2_000);
    }
}
