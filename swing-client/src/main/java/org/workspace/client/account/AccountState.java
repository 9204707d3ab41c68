package org.workspace.client.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workspace.client.connection.Problem;

/** What the account's page shows: how far each of its forms is, and where the account is signed in. */
public record AccountState(Progress name, Progress password, Progress deletion, Sessions sessions) {
    private static final Progress REST = new Progress.Resting();

    static AccountState start() {
        return new AccountState(REST, REST, REST, Sessions.unknown());
    }

    AccountState withName(Progress next) {
        return new AccountState(next, password, deletion, sessions);
    }

    AccountState withPassword(Progress next) {
        return new AccountState(name, next, deletion, sessions);
    }

    AccountState withDeletion(Progress next) {
        return new AccountState(name, password, next, sessions);
    }

    AccountState with(Sessions next) {
        return new AccountState(name, password, deletion, next);
    }

    /** Who comes back needs not be told again what succeeded last time. */
    AccountState seen() {
        return new AccountState(name.seen(), password.seen(), deletion.seen(), sessions);
    }

    /** How far a form is. */
    public sealed interface Progress {
        /** To be filled in. */
        record Resting() implements Progress {}

        /** An answer is awaited: fields and buttons rest. */
        record Working() implements Progress {}

        record Failed(Problem why) implements Progress {}

        record Done() implements Progress {}

        default boolean busy() {
            return this instanceof Working;
        }

        default @Nullable Problem problem() {
            return this instanceof Failed failed ? failed.why() : null;
        }

        private Progress seen() {
            return this instanceof Done ? REST : this;
        }
    }

    /**
     * Where the account is signed in.
     *
     * @param known whether the server has told it; {@code items} may be old all the same
     * @param busy an answer is awaited
     * @param problem why the last question or wish failed, null when it did not
     */
    public record Sessions(
            boolean known,
            boolean busy,
            List<OpenSession> items,
            @Nullable Problem problem) {
        static Sessions unknown() {
            return new Sessions(false, false, List.of(), null);
        }

        Sessions working() {
            return new Sessions(known, true, items, null);
        }

        Sessions failed(Problem why) {
            return new Sessions(known, false, items, why);
        }

        /** As the server told them. */
        static Sessions told(List<OpenSession> items) {
            return new Sessions(true, false, items, null);
        }

        /** Whether there is a session besides this one. */
        public boolean others() {
            return items.stream().anyMatch(item -> !item.current());
        }
    }
}
