package org.workspace.payara.launcher.database;

import org.workspace.payara.postgres.EmbeddedPostgres;

/** Our own child process. */
record BuiltInDatabase(EmbeddedPostgres postgres) implements Database {
    @Override
    public String url() {
        return postgres.url();
    }

    @Override
    public String user() {
        return postgres.user();
    }

    @Override
    public String password() {
        return postgres.password();
    }

    @Override
    public void close() {
        postgres.close();
    }
}
