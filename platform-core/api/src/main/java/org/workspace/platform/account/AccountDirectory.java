package org.workspace.platform.account;

import java.util.Optional;
import java.util.UUID;

/** Looks accounts up. Offered by the auth module; absent while that module is stopped. Any thread. */
public interface AccountDirectory {
    Optional<AccountSummary> byId(UUID id);
}
