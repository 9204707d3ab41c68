package org.workspace.payara.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server process of a cluster. Not for several threads at once. */
final class Server {
    private static final System.Logger LOG = System.getLogger(Server.class.getName());
    private static final List<String> SETTINGS = List.of("max_connections=60", "shared_buffers=128MB", "jit=off");
    private static final List<String> NOT_DURABLE =
            List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");
    private static final Duration START = Duration.ofMinutes(2); // recovery after a crash may take its time
    private static final Duration RETRY = Duration.ofSeconds(20);
    private static final int POLL_MILLIS = 20;
    private static final int TAIL_BYTES = 8 << 10;

    private final Home home;
    private final Binaries binaries;
    private final ServerAccount account;

    Server(Home home, Binaries binaries, ServerAccount account) {
        this.home = home;
        this.binaries = binaries;
        this.account = account;
    }

    /** Starts it on a free port and waits until it accepts connections. */
    Running start(boolean durable) throws IOException {
        stopLeftover();
        home.turnLog();
        var giveUp = System.nanoTime() + RETRY.toNanos();
        while (true) {
            var logStart = Files.exists(home.log()) ? Files.size(home.log()) : 0;
            var port = FreePort.choose();
            var process = launch(port, durable);
            try {
                if (becomesReady(process)) {
                    return new Running(process, port);
                }
            } catch (PostgresUnavailable interrupted) {
                process.destroy();
                throw interrupted;
            }
            var output = logFrom(logStart);
            if (!StartFailure.isPassing(output) || System.nanoTime() > giveUp) {
                throw StartFailure.explain(home, output);
            }
            pause();
        }
    }

    /** Ends the sessions, writes a checkpoint and stops; a server that takes too long recovers at its next start. */
    void stop(Running running) throws IOException {
        if (running.process().isAlive() && !(control("fast", 3) && ended(running.process(), 1))) {
            LOG.log(System.Logger.Level.WARNING, "PostgreSQL did not stop in time and recovers at its next start");
            control("immediate", 1);
            if (!ended(running.process(), 1)) {
                running.process().destroyForcibly();
            }
        }
    }

    /** A killed Workspace leaves its server running; a killed machine leaves its file. */
    void stopLeftover() throws IOException {
        var file = PostmasterFile.read(home.cluster());
        var process = file.flatMap(PostmasterFile::process);
        if (file.isEmpty() || process.isEmpty()) {
            return; // PostgreSQL copes with the file of a process that is gone
        }
        if (!file.get().isWrittenBy(process.get())) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "Process {0} is not the PostgreSQL of an earlier run",
                    Long.toString(file.get().pid()));
            PostmasterFile.delete(home.cluster());
            return;
        }
        LOG.log(
                System.Logger.Level.INFO,
                "Stopping the PostgreSQL left by an earlier run, process {0}",
                Long.toString(file.get().pid())); // as it is, not 1,234
        if (!control("fast", 60) && !control("immediate", 10)) {
            throw new PostgresUnavailable(
                    "The PostgreSQL of an earlier run does not stop: end process %d and start again."
                            .formatted(file.get().pid()));
        }
    }

    private Process launch(int port, boolean durable) throws IOException {
        var words = new ArrayList<>(OwnSession.prefix());
        words.addAll(account.prefix());
        words.addAll(List.of(binaries.program("postgres"), "-D", home.cluster().toString()));
        words.addAll(List.of("-p", Integer.toString(port), "-h", "127.0.0.1", "-k", ""));
        SETTINGS.forEach(setting -> words.addAll(List.of("-c", setting)));
        if (!durable) {
            NOT_DURABLE.forEach(setting -> words.addAll(List.of("-c", setting)));
        }
        var process = new ProcessBuilder(words)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(home.log().toFile()))
                .start();
        process.getOutputStream().close();
        return process;
    }

    private boolean becomesReady(Process process) {
        var giveUp = System.nanoTime() + START.toNanos();
        while (process.isAlive()) {
            if (PostmasterFile.read(home.cluster())
                    .filter(file -> file.isReadyFrom(process))
                    .isPresent()) {
                return true;
            }
            if (System.nanoTime() > giveUp) {
                process.destroyForcibly();
                return false;
            }
            pause();
        }
        return false;
    }

    private boolean control(String mode, int seconds) throws IOException {
        return Command.of(
                        account.prefix(),
                        binaries.program("pg_ctl"),
                        "-D",
                        home.cluster().toString(),
                        "-m",
                        mode,
                        "-w",
                        "-t",
                        Integer.toString(seconds),
                        "stop")
                .run(Duration.ofSeconds(seconds + 5L))
                .succeeded();
    }

    private String logFrom(long start) throws IOException {
        try (var log = new RandomAccessFile(home.log().toFile(), "r")) {
            log.seek(Math.max(start, log.length() - TAIL_BYTES));
            var bytes = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(bytes);
            return new String(bytes, UTF_8);
        }
    }

    private static boolean ended(Process process, int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresUnavailable("The start of PostgreSQL was interrupted: start again.", e);
        }
    }

    /** A server that accepts connections. */
    record Running(Process process, int port) {}
}
