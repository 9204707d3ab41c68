package org.workspace.client.chat.view;

import java.time.LocalDate;
import org.workspace.client.chat.ChatLine;

/** One row of the stream. Rows with the same key are the same thing, perhaps changed. */
sealed interface Row {
    Object key();

    /** Earlier messages are on their way. */
    record Older() implements Row {
        @Override
        public Object key() {
            return "older";
        }
    }

    /** Nothing was ever said before. */
    record Beginning() implements Row {
        @Override
        public Object key() {
            return "beginning";
        }
    }

    record Day(LocalDate date) implements Row {
        @Override
        public Object key() {
            return date;
        }
    }

    /** What stands below was not seen yet. */
    record Unread() implements Row {
        @Override
        public Object key() {
            return "unread";
        }
    }

    /**
     * A message.
     *
     * @param first begins what its author says in one go, so it carries the name
     * @param last ends it, so it carries the time of one's own
     * @param timed was said in another minute than its neighbour that carries the time, so it has its own beside it
     */
    record Message(ChatLine line, boolean first, boolean last, boolean timed) implements Row {
        @Override
        public Object key() {
            return line.id();
        }
    }
}
