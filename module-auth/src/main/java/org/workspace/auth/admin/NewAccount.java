package org.workspace.auth.admin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workspace.auth.account.Role;

/**
 * An account an admin makes for somebody.
 *
 * @param id chosen by the caller, so that repeating the request does no harm; null when the server is to choose
 */
public record NewAccount(@Nullable UUID id, String username, String password, Role role) {}
