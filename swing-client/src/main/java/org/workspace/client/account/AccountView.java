package org.workspace.client.account;

import java.util.UUID;

/** The account that is signed in. */
public record AccountView(UUID id, long number, String username, boolean admin) {}
