package org.workspace.platform.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks accounts up. Offered by the auth module; absent while that module is stopped or replaced, and a call under way
 * may fail then: users must do without for a while. Any thread.
 */
public interface AccountDirectory {
    /** A constant is copied where it is compiled: a module that offers this tells the version it was built for. */
    String VERSION = "1.1";

    Optional<AccountSummary> byId(UUID id);

    /** Accounts that may sign in, with the text in their name in whatever case, by name. Since 1.1. */
    List<AccountSummary> named(String part, int limit);
}
