package org.workspace.chat.person;

import java.util.Objects;
import java.util.UUID;
import org.workspace.platform.account.AccountNames;
import org.workspace.platform.token.VerifiedToken;

/** An account as its token names it: the author of a message, or somebody who is here. */
public record Person(UUID id, long number, String name) {
    public static Person of(VerifiedToken token) {
        Long number = token.getClaim("num");
        return new Person(UUID.fromString(token.getSubject()), Objects.requireNonNull(number), token.getName());
    }

    /**
     * The same person by the name of now. {@link AccountNames} tells a new name only while tokens with the old one are
     * good: whoever is known for longer has to keep what this answers.
     */
    public Person now() {
        var current = AccountNames.shared().nameOf(id, name);
        return current.equals(name) ? this : new Person(id, number, current);
    }
}
