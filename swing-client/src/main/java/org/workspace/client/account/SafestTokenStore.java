package org.workspace.client.account;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.workspace.client.app.PrivateFiles;

/**
 * The keyring when there is one and it works, else the file: a secret is in one of them only. A note beside the file says
 * that it is in the keyring; without it the keyring is not opened for reading, which may be slow, or ask a person who
 * never wanted to stay signed in for a password.
 */
final class SafestTokenStore implements TokenStore {
    private static final System.Logger LOG = System.getLogger(SafestTokenStore.class.getName());

    private final Supplier<Optional<TokenStore>> lookup;
    private final TokenStore file;
    private final Path note;
    private Optional<TokenStore> keyring = Optional.empty();
    private boolean looked;

    /** Looks up the keyring when it is first needed. */
    SafestTokenStore(Supplier<Optional<TokenStore>> lookup, Path folder) {
        this.lookup = lookup;
        this.file = new FileTokenStore(folder);
        this.note = folder.resolve("session.in-keyring");
    }

    @Override
    public synchronized Optional<String> load() throws IOException {
        var safe = noted();
        return safe.isPresent() ? safe.get().load() : file.load();
    }

    @Override
    public synchronized void save(String secret) throws IOException {
        if (savedInKeyring(secret)) {
            PrivateFiles.replace(note, new byte[0]);
            file.clear();
        } else {
            file.save(secret);
            Files.deleteIfExists(note);
        }
    }

    @Override
    public synchronized void clear() throws IOException {
        file.clear();
        var safe = noted();
        if (safe.isPresent()) safe.get().clear();
        Files.deleteIfExists(note);
    }

    private Optional<TokenStore> noted() {
        return Files.exists(note) ? keyring() : Optional.empty();
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
