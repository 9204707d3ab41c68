package org.workspace.chat.person;

import java.util.UUID;
import org.workspace.platform.token.VerifiedToken;

/** A person and the signed-in session they speak through. */
public record Participant(Person person, UUID sessionId) {
    public static Participant of(VerifiedToken token) {
        return new Participant(Person.of(token), token.sessionId());
    }

    /** The same participant by the name of now, see {@link Person#now}. */
    public Participant now() {
        var current = person.now();
        return current.equals(person) ? this : new Participant(current, sessionId);
    }
}
