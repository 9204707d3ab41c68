package org.workspace.auth.admin;

import java.time.Instant;

/** What an admin tells somebody who forgot the password; shown once, stored as a hash. */
public record ResetCode(String code, Instant expiresAt) {}
