package org.workspace.payara.launcher.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL that accepts connections. Closing it stops the one we started and leaves one that is not ours alone. */
public interface Database extends AutoCloseable {
    String url();

    String user();

    String password();

    /** A connection apart from the pool of the modules; fails when none can be had within ten seconds. */
    default Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user());
        properties.setProperty("password", password());
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(url(), properties);
    }

    @Override
    void close();
}
