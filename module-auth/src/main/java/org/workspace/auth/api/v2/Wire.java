package org.workspace.auth.api.v2;

/** Limits and examples that several requests share. */
final class Wire {
    /** What a password may have at all; the policy is stricter. */
    static final int PASSWORD_LENGTH = 1_000;

    /** What a name may have where it only is looked up. */
    static final int NAME_LENGTH = 100;

    static final int MACHINE_LENGTH = 100;
    static final int CODE_LENGTH = 100;
    static final int TOKEN_LENGTH = 200;

    static final String MACHINE_ID = "The machine's own random id, made once and kept by the client.";
    static final String MACHINE_NAME = "What people call the machine.";
    static final String USERNAME = "camille";
    static final String PASSWORD = "un mot de passe assez long";

    private Wire() {}
}
