package org.workspace.client.connection;

/** Why something was not done. The view has a text for {@link #key()} in every language; arguments are named here. */
public enum ProblemKey {
    /** No answer from the server. */
    UNREACHABLE,
    /** No answer from the port that an http address without one stands for, which is not the one servers usually have. */
    UNREACHABLE_WITHOUT_PORT,
    /** Something answers at that address, but it is not a Workspace server. */
    NOT_WORKSPACE,
    /** The server's certificate is not trusted. */
    UNTRUSTED_CERTIFICATE,
    /** An https address, but no secure connection: most likely the server speaks http there. */
    NOT_HTTPS,
    /** The server failed or is restarting. */
    SERVER_FAILED,
    /** The address cannot be read as a host or an http(s) address. */
    INVALID_ADDRESS,
    /** A field that must be filled in is empty. */
    MISSING,
    /** {0} shortest, {1} longest. */
    USERNAME_LENGTH,
    USERNAME_CHARACTERS,
    USERNAME_TAKEN,
    /** The new name is the name. */
    USERNAME_SAME,
    /** {0} shortest, {1} longest. */
    PASSWORD_LENGTH,
    /** The password is among the commonest ones, or easy to guess from the name. */
    PASSWORD_COMMON,
    /** The new password is the password. */
    PASSWORD_SAME,
    PASSWORDS_DIFFER,
    /** Somebody who is signed in does not know the account's password. */
    WRONG_PASSWORD,
    INVALID_CREDENTIALS,
    ACCOUNT_DISABLED,
    REGISTRATION_CLOSED,
    /** {0} seconds to wait. */
    TOO_MANY_ATTEMPTS,
    INVALID_SETUP_CODE,
    /** The code is wrong, was used or has expired, or nobody has that name. */
    INVALID_RESET_CODE,
    /** The first administrator exists already. */
    ALREADY_SET_UP,
    SESSION_ENDED,
    /** The account is in use on another machine, and this way in asks for no confirmation. */
    SIGNED_IN_ELSEWHERE,
    /** Another account is in use on this machine, and this way in asks for no confirmation. */
    MACHINE_IN_USE,
    /** Nobody would administer the server any more. */
    LAST_ADMIN,
    /** {0} longest. */
    MESSAGE_TOO_LONG,
    /** The server does not take what was typed, by a rule that is not known here. */
    INVALID_INPUT,
    TOO_LARGE,
    /** The account may not do that. */
    FORBIDDEN,
    /** What it is about is not there any more. */
    GONE,
    /** Somebody else was faster. */
    EDITED_MEANWHILE,
    /** The id belongs to something else. */
    ID_REUSED,
    /** Client and server are of different times. */
    NOT_UNDERSTOOD,
    /** The server refused for a reason that is not known here; {0} is its own explanation, in English. */
    REFUSED;

    /** The message key, such as {@code problem.unreachable}. */
    public String key() {
        return "problem." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
