package org.workspace.auth.admin;

import org.workspace.auth.account.AccountView;

/**
 * What creating an account brings.
 *
 * @param isNew false when the request repeats an earlier one
 */
public record CreatedAccount(AccountView account, boolean isNew) {}
