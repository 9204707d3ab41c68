package org.workspace.chat.room;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.workspace.platform.web.cdi.UseCase;

/** What rooms there are. */
@UseCase
public class RoomService {
    private final Rooms rooms;

    @Inject
    RoomService(Rooms rooms) {
        this.rooms = rooms;
    }

    /** Every room, with how far this account has read in it. */
    public List<RoomView> asSeenBy(UUID accountId) {
        return rooms.asSeenBy(accountId);
    }

    /** The sequence of the newest message of the room, 0 when it has none. */
    public long lastSequence(String key) {
        return rooms.lastSequence(key).orElseThrow(() -> new UnknownRoom(key));
    }
}
