package org.workspace.auth.signin;

import org.workspace.auth.session.IssuedTokens;

/**
 * What registering brings.
 *
 * @param isNew false when the request repeats an earlier one, and the account was there already
 */
public record RegisteredTokens(IssuedTokens tokens, boolean isNew) {}
