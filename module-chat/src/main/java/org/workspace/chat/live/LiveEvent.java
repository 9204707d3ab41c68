package org.workspace.chat.live;

import java.util.List;
import java.util.UUID;
import org.workspace.chat.message.MessageView;
import org.workspace.chat.person.Person;
import org.workspace.chat.presence.PresenceChange;
import org.workspace.chat.presence.PresenceView;
import org.workspace.chat.room.RoomView;

/** What a connected client is told. */
public sealed interface LiveEvent {
    /** The first word: who you are, which rooms there are, who is here. */
    record Ready(Person person, List<RoomView> rooms, PresenceView presence) implements LiveEvent {}

    /** A message was posted. */
    record NewMessage(MessageView message) implements LiveEvent {}

    /** Your own message is stored. */
    record Acknowledged(UUID clientId, MessageView message) implements LiveEvent {}

    /** Somebody began or stopped to write. */
    record Typing(String room, Person person, boolean typing) implements LiveEvent {}

    /** People came, went, or changed their status. */
    record PresenceMoved(PresenceChange change, PresenceView now) implements LiveEvent {}

    /** You have read this far, on another device. */
    record Read(String room, long sequence) implements LiveEvent {}

    /**
     * What you missed was sent. When it was too much ({@code complete} is false) the history has the rest, after
     * {@code lastSequence}.
     */
    record Resumed(String room, long lastSequence, boolean complete) implements LiveEvent {}
}
