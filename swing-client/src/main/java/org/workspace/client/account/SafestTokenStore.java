package org.workspace.client.account;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The keyring when there is one and it works, else the file. A secret is in one of them only. The keyring is looked for
 * when first needed.
 */
final class SafestTokenStore implements TokenStore {
    private static final System.Logger LOG = System.getLogger(SafestTokenStore.class.getName());

    private final Supplier<Optional<TokenStore>> lookup;
    private final TokenStore file;
    private Optional<TokenStore> keyring = Optional.empty();
    private boolean looked;

    SafestTokenStore(Supplier<Optional<TokenStore>> lookup, TokenStore file) {
        this.lookup = lookup;
        this.file = file;
    }

    @Override
    public synchronized Optional<String> load() throws IOException {
        var fromFile = file.load();
        return fromFile.isPresent() ? fromFile : fromKeyring();
    }

    @Override
    public synchronized void save(String secret) throws IOException {
        if (savedInKeyring(secret)) {
            file.clear();
        } else {
            file.save(secret);
        }
    }

    @Override
    public synchronized void clear() throws IOException {
        file.clear();
        var safe = keyring();
        if (safe.isPresent()) safe.get().clear();
    }

    private Optional<String> fromKeyring() throws IOException {
        var safe = keyring();
        return safe.isPresent() ? safe.get().load() : Optional.empty();
    }

    private boolean savedInKeyring(String secret) {
        var safe = keyring();
        if (safe.isEmpty()) return false;
        try {
            safe.get().save(secret);
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The keyring did not take the session; a private file keeps it", e);
            keyring = Optional.empty();
            return false;
        }
    }

    private Optional<TokenStore> keyring() {
        if (!looked) keyring = lookup.get();
        looked = true;
        return keyring;
    }
}
