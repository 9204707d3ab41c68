package org.workspace.auth.account;

import org.jspecify.annotations.Nullable;

/** What an admin changes of an account: null leaves it. */
public record AccountChange(
        @Nullable Boolean enabled, @Nullable Role role) {}
