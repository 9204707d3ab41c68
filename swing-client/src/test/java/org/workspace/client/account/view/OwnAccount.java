package org.workspace.client.account.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.workspace.client.account.AccountState;
import org.workspace.client.account.AccountState.Progress;
import org.workspace.client.account.AccountState.Progress.Done;
import org.workspace.client.account.AccountState.Progress.Failed;
import org.workspace.client.account.AccountState.Progress.Resting;
import org.workspace.client.account.AccountState.Sessions;
import org.workspace.client.account.OpenSession;
import org.workspace.client.connection.Problem;
import org.workspace.client.connection.Problem.Field;
import org.workspace.client.connection.ProblemKey;

/** States of the account's page, for tests and pictures. */
public final class OwnAccount {
    private static final Progress REST = new Resting();

    private OwnAccount() {}

    public static OpenSession session(String machine, String client, boolean current) {
        return new OpenSession(
                id(machine),
                machine,
                "192.168.1.21",
                client,
                Instant.parse("2026-11-22T15:40:00Z"),
                Instant.parse("2026-11-23T08:12:00Z"),
                current);
    }

    public static UUID id(String machine) {
        return UUID.nameUUIDFromBytes(machine.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static Sessions told(OpenSession... items) {
        return new Sessions(true, false, List.of(items), null);
    }

    /** The server told it once, but not now. */
    public static Sessions stale(OpenSession... items) {
        return new Sessions(true, false, List.of(items), Problem.of(ProblemKey.UNREACHABLE));
    }

    public static Sessions loading() {
        return new Sessions(false, true, List.of(), null);
    }

    public static Sessions offline() {
        return new Sessions(false, false, List.of(), Problem.of(ProblemKey.UNREACHABLE));
    }

    public static AccountState resting(Sessions sessions) {
        return new AccountState(REST, REST, REST, sessions);
    }

    public static AccountState done(Sessions sessions) {
        return new AccountState(new Done(), new Done(), REST, sessions);
    }

    public static AccountState refused(Sessions sessions) {
        return new AccountState(
                failed(Problem.of(ProblemKey.USERNAME_TAKEN).at(Field.USERNAME)),
                failed(Problem.of(ProblemKey.PASSWORD_LENGTH, 8, 128).at(Field.PASSWORD)),
                REST,
                sessions);
    }

    public static Progress failed(Problem why) {
        return new Failed(why);
    }
}
