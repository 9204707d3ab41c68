package org.workspace.client.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The one client of this user. Holds a file lock, which the operating system frees however the process ends, and a
 * loopback port where a second start says who it is with a secret that only this user can read.
 */
public final class SingleInstance implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SingleInstance.class.getName());
    private static final String OK = "ok";
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int SECRET_BYTES = 32;

    private final FileChannel lock;
    private final ServerSocket door;
    private final String secret;
    private Runnable secondStart = () -> missed = true;
    private boolean missed;

    private SingleInstance(FileChannel lock, ServerSocket door, String secret) {
        this.lock = lock;
        this.door = door;
        this.secret = secret;
    }

    /**
     * Empty when another one runs: it has then been asked to show itself. One that does not answer is about to end, or has
     * just begun and not written its note yet: blocks up to ten seconds until either is over.
     */
    public static Optional<SingleInstance> claim(Path folder) throws IOException {
        var lock = PrivateFiles.open(folder.resolve("instance.lock"));
        var note = folder.resolve("instance.port");
        var end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        while (!locked(lock)) {
            if (call(note) || System.nanoTime() > end) {
                lock.close();
                return Optional.empty();
            }
            pause();
        }
        return Optional.of(opened(lock, note));
    }

    /** Runs at each second start, on a thread of its own; at once when one came before this call. */
    public synchronized void onSecondStart(Runnable task) {
        secondStart = task;
        if (missed) task.run();
        missed = false;
    }

    /** This one is about to end and shows itself no more: a second start waits for the end and then takes over. */
    public void leave() throws IOException {
        door.close();
    }

    @Override
    public void close() throws IOException {
        door.close();
        lock.close();
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static SingleInstance opened(FileChannel lock, Path note) throws IOException {
        var door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        var instance = new SingleInstance(lock, door, HexFormat.of().formatHex(bytes));
        PrivateFiles.replace(note, (door.getLocalPort() + " " + instance.secret).getBytes(US_ASCII));
        var thread = new Thread(instance::answerCalls, "second-start");
        thread.setDaemon(true);
        thread.start();
        return instance;
    }

    private void answerCalls() {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                caller.setSoTimeout(TIMEOUT_MILLIS);
                answer(caller);
            } catch (SocketException e) {
                LOG.log(Level.DEBUG, "The door for second starts is closed", e);
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "Somebody knocked and went away", e);
            }
        }
    }

    private void answer(Socket caller) throws IOException {
        var said = caller.getInputStream().readNBytes(secret.length());
        if (!MessageDigest.isEqual(said, secret.getBytes(US_ASCII))) return;
        caller.getOutputStream().write(OK.getBytes(US_ASCII));
        synchronized (this) {
            secondStart.run();
        }
    }

    private static boolean call(Path note) {
        try (var socket = new Socket()) {
            var parts = Files.readString(note, US_ASCII).split(" ", 2);
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(parts[0])),
                    TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(parts[1].getBytes(US_ASCII));
            return OK.equals(new String(socket.getInputStream().readAllBytes(), US_ASCII));
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            LOG.log(Level.DEBUG, "The running client did not answer", e);
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while waiting for the running client", e);
        }
    }
}
