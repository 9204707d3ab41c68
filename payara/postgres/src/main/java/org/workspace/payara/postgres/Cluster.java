package org.workspace.payara.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The data directory: made once, complete or not at all. */
final class Cluster {
    static final String SUPERUSER = "postgres";

    private final Home home;
    private final Binaries binaries;
    private final ServerAccount account;

    Cluster(Home home, Binaries binaries, ServerAccount account) {
        this.home = home;
        this.binaries = binaries;
        this.account = account;
    }

    void createIfMissing(Password superuser, boolean durable) throws IOException {
        if (home.hasCluster()) {
            requireSameMajorVersion();
            return;
        }
        home.requireSpace();
        var unfinished = home.unfinishedCluster();
        Trees.delete(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(unfinished);
        var passwordFile = superuser.copy(account);
        try {
            initialise(passwordFile.toString(), durable);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(unfinished, home.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(String passwordFile, boolean durable) throws IOException {
        var words = new ArrayList<>(account.prefix());
        words.addAll(List.of(
                binaries.program("initdb"), "-D", home.unfinishedCluster().toString()));
        words.addAll(List.of("-U", SUPERUSER, "-A", "scram-sha-256", "--pwfile=" + passwordFile));
        words.addAll(List.of("-E", "UTF8", "--locale-provider=builtin", "--locale=C.UTF-8", "--data-checksums"));
        if (!durable) {
            words.add("--no-sync");
        }
        var outcome = new Command(words).run(Duration.ofMinutes(2));
        if (!outcome.succeeded()) {
            throw StartFailure.explain(home, outcome.output());
        }
    }

    private void requireSameMajorVersion() throws IOException {
        var found = Files.readString(home.cluster().resolve("PG_VERSION")).strip();
        var ours = Integer.toString(binaries.majorVersion());
        if (!found.equals(ours)) {
            throw new PostgresUnavailable(("The database in %s was made by PostgreSQL %s and this Workspace brings "
                            + "PostgreSQL %s: start the Workspace version that made it, or choose another data folder.")
                    .formatted(home.folder(), found, ours));
        }
    }
}
