package org.workspace.chat.person;

import java.util.Objects;
import java.util.UUID;
import org.workspace.platform.token.VerifiedToken;

/** An account as its token names it: the author of a message, or somebody who is here. */
public record Person(UUID id, long number, String name) {
    public static Person of(VerifiedToken token) {
        Long number = token.getClaim("num");
        return new Person(UUID.fromString(token.getSubject()), Objects.requireNonNull(number), token.getName());
    }
}
