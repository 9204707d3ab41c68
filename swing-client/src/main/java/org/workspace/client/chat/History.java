package org.workspace.client.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workspace.client.account.Session;
import org.workspace.client.chat.Frames.Message;
import org.workspace.client.connection.Call;
import org.workspace.client.connection.CallFailed;

/** A room's stored messages by pages. Blocks: background threads only. */
@FunctionalInterface
interface History {
    int PAGE = 50;

    /**
     * A page, its messages by ascending sequence.
     *
     * @param next null when there is nothing further in that direction
     */
    record Page(List<Message> items, @Nullable String next) {
        public Page {
            items = items == null ? List.of() : items;
        }
    }

    /** The page before a sequence, the latest one when it is null. */
    Page before(String room, @Nullable Long sequence) throws CallFailed;

    static History of(Session session) {
        return (room, sequence) -> session.call(Call.get(
                session.server()
                        .at("/chat/api/v2/rooms/" + room + "/messages?limit=" + PAGE
                                + (sequence == null ? "" : "&before=" + sequence)),
                Page.class));
    }
}
