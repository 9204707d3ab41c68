package org.workspace.auth.profile;

import java.util.UUID;

/**
 * Somebody wants a new password.
 *
 * @param session the one they ask from, which stays
 * @param endOtherSessions signs the account out everywhere else
 */
public record PasswordChange(UUID session, String currentPassword, String newPassword, boolean endOtherSessions) {}
