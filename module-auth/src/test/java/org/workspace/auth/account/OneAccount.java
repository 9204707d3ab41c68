package org.workspace.auth.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A service that knows one account, for tests without a database. */
public final class OneAccount extends AccountService {
    private final AccountView account;

    public OneAccount(UUID id, String username) {
        super(null, null, null, null);
        this.account = new AccountView(id, 8, username, Role.USER, true, Instant.EPOCH, null, 1);
    }

    public AccountView account() {
        return account;
    }

    @Override
    public Optional<AccountView> find(UUID id) {
        return Optional.of(account).filter(known -> known.id().equals(id));
    }
}
