package org.workspace.auth.token;

import java.time.Instant;

/** A signed token that opens the API until it expires or its session ends. */
public record AccessToken(String text, Instant expiresAt) {}
