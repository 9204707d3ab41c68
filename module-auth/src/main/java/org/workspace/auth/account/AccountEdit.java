package org.workspace.auth.account;

/** An account before and after an admin's change. */
public record AccountEdit(AccountView before, AccountView after) {
    public boolean disabled() {
        return before.enabled() && !after.enabled();
    }

    public boolean demoted() {
        return before.role() == Role.ADMIN && after.role() != Role.ADMIN;
    }
}
