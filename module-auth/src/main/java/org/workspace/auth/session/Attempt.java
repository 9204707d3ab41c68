package org.workspace.auth.session;

import org.workspace.platform.web.problem.DomainException;

/**
 * How an attempt to get tokens ended.
 *
 * <p>A refusal is a value and not thrown in the transaction, because what it leaves behind (the activity, the ended
 * session) has to be committed; {@link #tokens} throws it afterwards.
 */
public sealed interface Attempt {
    /**
     * The tokens, when it succeeded.
     *
     * @throws DomainException the refusal, when it was refused
     */
    IssuedTokens tokens();

    static Attempt succeeded(IssuedTokens tokens) {
        return new Succeeded(tokens);
    }

    static Attempt refused(DomainException refusal) {
        return new Refused(refusal);
    }

    record Succeeded(IssuedTokens tokens) implements Attempt {}

    record Refused(DomainException refusal) implements Attempt {
        @Override
        public IssuedTokens tokens() {
            throw refusal;
        }
    }
}
