package org.workspace.platform.database;

/** The connections to the database, which all modules share. The server offers it as a service. Any thread. */
public interface DatabasePool {
    Usage usage();

    /**
     * What the connections do now.
     *
     * @param inUse those that somebody works with
     * @param idle those that are open and free
     * @param waiting how many wait for one
     */
    record Usage(int inUse, int idle, int waiting) {
        public static final Usage NONE = new Usage(0, 0, 0);
    }
}
