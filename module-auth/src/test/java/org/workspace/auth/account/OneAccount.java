package org.workspace.auth.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service that knows one account, for tests without a database. */
public final class OneAccount extends AccountService {
    private final AccountView account;
    private final @Nullable String passwordHash;

    public OneAccount(String username, @Nullable String passwordHash) {
        super(null, null, null, null);
        this.account = new AccountView(UUID.randomUUID(), 8, username, Role.USER, true, Instant.EPOCH, null, 1);
        this.passwordHash = passwordHash;
    }

    public AccountView account() {
        return account;
    }

    @Override
    public Optional<AccountView> find(UUID id) {
        return Optional.of(account).filter(known -> known.id().equals(id));
    }

    @Override
    public Optional<Credentials> credentials(String username) {
        return Optional.of(account)
                .filter(known -> known.username().equalsIgnoreCase(username))
                .map(known -> new Credentials(known.id(), known.username(), passwordHash, known.enabled()));
    }
}
