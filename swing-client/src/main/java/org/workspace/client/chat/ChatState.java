package org.workspace.client.chat;

import java.util.List;
import org.workspace.client.connection.Link;

/**
 * What the chat shows.
 *
 * @param lines stored messages by sequence, then what waits, in the order it was typed
 * @param loadingOlder older messages are on their way
 * @param atStart the room's first message is among the lines
 * @param present who is here, by name; may be shorter than {@code presentCount}
 * @param presentCount distinct accounts
 * @param typing names of others who are typing
 * @param unread others' messages not seen yet; none while somebody looks at the newest, also before it has caught up
 * @param firstUnread sequence of the message the separator stands above, 0 when there is none; stays while the chat is
 *     looked at, so that it does not vanish while being read
 * @param draft what was typed and not sent; the view puts it into its field when it is shown, not at every change
 * @param maxLength longest text the server takes
 */
public record ChatState(
        Link link,
        List<ChatLine> lines,
        boolean loadingOlder,
        boolean atStart,
        List<Person> present,
        int presentCount,
        List<String> typing,
        int unread,
        long firstUnread,
        String draft,
        int maxLength) {

    static final int DEFAULT_MAX_LENGTH = 2_000;

    /** Nobody signed in, nothing known. */
    public static ChatState empty() {
        return new ChatState(
                Link.OFFLINE, List.of(), false, false, List.of(), 0, List.of(), 0, 0, "", DEFAULT_MAX_LENGTH);
    }
}
