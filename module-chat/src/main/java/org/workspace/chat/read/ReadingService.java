package org.workspace.chat.read;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.workspace.chat.room.UnknownRoom;
import org.workspace.platform.web.cdi.UseCase;

/** Remembers what has been read. */
@UseCase
public class ReadingService {
    private final ReadMarks marks;
    private final Event<ReadMoved> moved;

    @Inject
    ReadingService(ReadMarks marks, Event<ReadMoved> moved) {
        this.marks = marks;
        this.moved = moved;
    }

    /** Marks everything up to this sequence as read; a smaller sequence than before changes nothing. */
    public void readUpTo(String room, UUID accountId, long sequence) {
        long now = marks.advance(room, accountId, sequence).orElseThrow(() -> new UnknownRoom(room));
        moved.fire(new ReadMoved(room, accountId, now));
    }
}
