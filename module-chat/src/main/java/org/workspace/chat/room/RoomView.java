package org.workspace.chat.room;

/** A room as one reader sees it; {@code lastRead} is 0 for somebody who has read nothing yet. */
public record RoomView(String key, String name, long lastSequence, long lastRead) {

    /** How many messages came after the last one read. */
    public long unread() {
        return Math.max(0, lastSequence - lastRead);
    }
}
