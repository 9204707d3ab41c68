package org.workspace.payara.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * A private PostgreSQL 18 that lives as a child process of this one and listens on the loopback address only.
 *
 * <p>Everything it keeps is in one folder: the cluster, the log, and two random passwords that only the owner of the
 * folder can read. The folder outlives the process; what was committed survives a kill of either process or of the
 * machine. One process at a time may use a folder. Started by root, the server runs under an unprivileged account,
 * which must be able to enter the parents of the folder.
 *
 * <p>Safe for use by several threads once started.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** The database that is always there, owned by {@link #user()}. */
    public static final String DATABASE = "workspace";

    private final Home home;
    private final boolean durable;
    private final HomeLock lock;
    private final Server server;
    private final Server.Running running;
    private final Databases databases;
    private final String password;

    private EmbeddedPostgres(
            Home home,
            boolean durable,
            HomeLock lock,
            Server server,
            Server.Running running,
            Databases databases,
            String password) {
        this.home = home;
        this.durable = durable;
        this.lock = lock;
        this.server = server;
        this.running = running;
        this.databases = databases;
        this.password = password;
    }

    /**
     * Starts the server of a folder, creating both when there is none yet, and returns when it accepts connections.
     *
     * @throws PostgresUnavailable with one sentence for the person who started it
     */
    public static EmbeddedPostgres start(Path folder) {
        return start(Home.at(folder), true);
    }

    /**
     * Starts a server for tests on an empty folder that disappears when it is closed, or at the end of this process.
     * It answers quickly and forgets what it knows in a crash.
     */
    public static EmbeddedPostgres temporary() {
        return TemporaryHome.start();
    }

    static EmbeddedPostgres start(Home home, boolean durable) {
        try {
            var account = ServerAccount.forCluster(home.cluster());
            home.create(!account.prefix().isEmpty());
            var lock = HomeLock.take(home.lock());
            try {
                return start(home, account, lock, durable);
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw StartFailure.explain(home, e);
        }
    }

    private static EmbeddedPostgres start(Home home, ServerAccount account, HomeLock lock, boolean durable)
            throws IOException, SQLException {
        var binaries = Binaries.unpacked(home.binaries());
        account.requireAccessTo(binaries.folder());
        account.requireAccessTo(home.folder());
        var superuser = new Password(home.folder(), "superuser-password");
        new Cluster(home, binaries, account).createIfMissing(superuser, durable);
        var server = new Server(home, binaries, account);
        var running = server.start(durable);
        try {
            var databases = new Databases(url(running.port(), "postgres"), superuser.value());
            var password = new Password(home.folder(), "password").value();
            databases.createRoleIfMissing(password);
            databases.createIfMissing(DATABASE);
            return new EmbeddedPostgres(home, durable, lock, server, running, databases, password);
        } catch (IOException | SQLException | RuntimeException e) {
            server.stop(running);
            throw e;
        }
    }

    /** The JDBC address of {@link #DATABASE}, without user and password. */
    public String url() {
        return url(DATABASE);
    }

    /** The JDBC address of a database, without user and password. */
    public String url(String database) {
        return url(running.port(), database);
    }

    public int port() {
        return running.port();
    }

    /** A role that owns its databases and is not a superuser. */
    public String user() {
        return Databases.ROLE;
    }

    public String password() {
        return password;
    }

    /** The number of the server process. */
    public long pid() {
        return running.process().pid();
    }

    /** Where the cluster, the log and the passwords are. */
    public Path folder() {
        return home.folder();
    }

    public boolean isRunning() {
        return running.process().isAlive();
    }

    /** Makes an empty database owned by {@link #user()} unless it is there, and returns its JDBC address. */
    public String createDatabaseIfMissing(String name) {
        try {
            databases.createIfMissing(name);
            return url(name);
        } catch (SQLException e) {
            throw new PostgresUnavailable(
                    "The database %s could not be created: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** Stops the server within ten seconds and frees the folder; closing twice is fine. */
    @Override
    public synchronized void close() {
        try (lock) {
            server.stop(running);
            if (!durable) {
                Trees.delete(home.folder());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}
