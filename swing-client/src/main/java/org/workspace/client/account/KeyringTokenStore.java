package org.workspace.client.account;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The system's keyring: Secret Service or KWallet, macOS keychain, Windows credential store. Talks to it on a thread of
 * its own, because a keyring may wait for its password, or for ever.
 */
final class KeyringTokenStore implements TokenStore {
    private static final System.Logger LOG = System.getLogger(KeyringTokenStore.class.getName());
    private static final String SERVICE = "Workspace";
    private static final int OPEN_SECONDS = 5;
    private static final int ANSWER_SECONDS = 60;

    private final ExecutorService thread;
    private final Keyring keyring;
    private final String entry;

    private KeyringTokenStore(ExecutorService thread, Keyring keyring, String entry) {
        this.thread = thread;
        this.keyring = keyring;
        this.entry = entry;
    }

    /** Empty when this session has no keyring, which a computer without a desktop tells at once. */
    static Optional<TokenStore> open(String entry) {
        if (!mayExist()) return Optional.empty();
        var thread = Executors.newSingleThreadExecutor(KeyringTokenStore::daemon);
        try {
            var keyring = wait(thread, () -> Keyring.create(), OPEN_SECONDS);
            return Optional.of(new KeyringTokenStore(thread, keyring, entry));
        } catch (IOException e) {
            thread.shutdownNow();
            LOG.log(Level.INFO, "No system keyring: {0}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> load() throws IOException {
        return wait(thread, this::read, ANSWER_SECONDS);
    }

    @Override
    public void save(String secret) throws IOException {
        wait(thread, () -> write(secret), ANSWER_SECONDS);
    }

    @Override
    public void clear() throws IOException {
        if (load().isPresent()) wait(thread, this::delete, ANSWER_SECONDS);
    }

    /** The library has one exception for a missing entry and for a failure: both mean that nothing is there for us. */
    private Optional<String> read() {
        try {
            return Optional.ofNullable(keyring.getPassword(SERVICE, entry)).filter(secret -> !secret.isEmpty());
        } catch (PasswordAccessException e) {
            LOG.log(Level.DEBUG, "The keyring has no entry", e);
            return Optional.empty();
        }
    }

    private boolean write(String secret) throws PasswordAccessException {
        keyring.setPassword(SERVICE, entry, secret);
        return true;
    }

    private boolean delete() throws PasswordAccessException {
        keyring.deletePassword(SERVICE, entry);
        return true;
    }

    private static <T> T wait(ExecutorService thread, Callable<T> work, int seconds) throws IOException {
        var answer = thread.submit(work);
        try {
            return answer.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException("the keyring refused: " + e.getCause(), e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("the keyring did not answer in " + seconds + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the keyring", e);
        }
    }

    /** Without a session bus there is nothing to ask on Linux, and the library would search long for it. */
    private static boolean mayExist() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows") || system.startsWith("mac")) return true;
        if (System.getenv("DBUS_SESSION_BUS_ADDRESS") != null) return true;
        var runtime = System.getenv("XDG_RUNTIME_DIR");
        return runtime != null && Files.exists(Path.of(runtime, "bus"));
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "keyring");
        thread.setDaemon(true);
        return thread;
    }
}
