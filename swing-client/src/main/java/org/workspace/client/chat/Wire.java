package org.workspace.client.chat;

/** A way to the server's frames. */
interface Wire {
    /** Starts connecting and returns at once. The listener hears {@code closed} at the end, whatever happened. */
    void open(Listener listener);

    /** Called from any thread, one call at a time, in order. */
    interface Listener {
        void opened(Line line);

        void text(String frame);

        /** The answer to a ping. */
        void pong();

        void closed(int code);
    }

    /** One open connection. Returns at once from each call. */
    interface Line {
        void send(String frame);

        void ping();

        /** Ends it without waiting for the other side. */
        void abort();
    }
}
