package org.workspace.payara.launcher.database;

/** A PostgreSQL that accepts connections. Closing it stops the one we started and leaves one that is not ours alone. */
public interface Database extends AutoCloseable {
    String url();

    String user();

    String password();

    @Override
    void close();
}
