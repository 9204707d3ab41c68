package org.workspace.payara.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The account PostgreSQL runs under. It refuses root, so a Workspace started by root drops to another account.
 *
 * @param prefix the words to put before each PostgreSQL command; empty when no change of account is needed
 * @param owner the account that must own the data directory, when that is not our own
 */
record ServerAccount(List<String> prefix, Optional<String> owner) {
    /** Tried in this order: one made for us, the distribution's, the one that is always there. */
    private static final List<String> CANDIDATES = List.of("workspace", "postgres", "nobody");

    /** @param cluster the data directory; when it exists, its owner goes on owning it */
    static ServerAccount forCluster(Path cluster) {
        if (new UnixSystem().getUid() != 0) {
            return new ServerAccount(List.of(), Optional.empty());
        }
        return Stream.concat(ownerOf(cluster).stream(), CANDIDATES.stream())
                .filter(name -> !name.equals("root"))
                .flatMap(name -> waysToBecome(name).filter(ServerAccount::works))
                .findFirst()
                .or(ServerAccount::userNamespace)
                .orElseThrow(() -> new PostgresUnavailable("PostgreSQL refuses to run as root and none of setpriv, "
                        + "runuser and unshare works here: start Workspace as an ordinary user."));
    }

    void own(Path path) throws IOException {
        if (owner.isPresent()) {
            var accounts = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, accounts.lookupPrincipalByName(owner.get()));
        }
    }

    /** Says which folder keeps the account out, before PostgreSQL fails with something less clear. */
    void requireAccessTo(Path path) {
        if (prefix.isEmpty()) {
            return;
        }
        var folder = path.getRoot();
        for (var name : path) {
            folder = folder.resolve(name);
            if (!Command.of(prefix, "test", "-x", folder.toString()).works()) {
                throw new PostgresUnavailable(("PostgreSQL cannot run as root and the account %s may not enter %s: "
                                + "choose a data folder elsewhere, such as /var/lib/workspace, or run: chmod o+x '%s'")
                        .formatted(owner.orElse("nobody"), folder, folder));
            }
        }
    }

    private static Optional<String> ownerOf(Path cluster) {
        try {
            return Optional.of(Files.getOwner(cluster).getName());
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private static Stream<ServerAccount> waysToBecome(String name) {
        return group(name).stream()
                .flatMap(group -> Stream.of(
                        List.of("setpriv", "--reuid=" + name, "--regid=" + group, "--clear-groups", "--"),
                        List.of("runuser", "-u", name, "--")))
                .map(words -> new ServerAccount(words, Optional.of(name)));
    }

    private static Optional<String> group(String account) {
        try {
            var asked = new Command(List.of("id", "-gn", account)).run(Duration.ofSeconds(10));
            return asked.succeeded() ? Optional.of(asked.output()) : Optional.empty();
        } catch (IOException noSuchCommand) {
            return Optional.empty();
        }
    }

    /** In a user namespace of its own root is nobody, and the files stay root's. */
    private static Optional<ServerAccount> userNamespace() {
        return Optional.of(new ServerAccount(List.of("unshare", "-U"), Optional.empty()))
                .filter(ServerAccount::works);
    }

    private boolean works() {
        return Command.of(prefix, "true").works();
    }
}
