package org.workspace.payara.modules;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.workspace.platform.module.ModuleControl;
import org.workspace.platform.module.ModuleRefused;

/**
 * Takes in the WARs that somebody copies into a folder: installs a module that is new, and updates one that is there. A file
 * that was taken leaves the folder. One that was refused, or did not start, goes into its folder {@code refused},
 * with the reason beside it.
 *
 * <p>A file is looked at when it has not changed for a while, and one that is no whole archive yet gets some time more: it may
 * still be on its way. Owns one thread.
 */
public final class ModuleInbox implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ModuleInbox.class.getName());
    private static final String REFUSED = "refused";

    private record Sight(long size, FileTime changed, long sinceNanos) {
        boolean isSameAs(Sight other) {
            return size == other.size && changed.equals(other.changed);
        }
    }

    private final Path folder;
    private final ModuleControl modules;
    private final long quietNanos;
    private final long patienceNanos;
    private final Map<Path, Sight> seen = new HashMap<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(null, task, "module-inbox", 0, false));

    private ModuleInbox(Path folder, ModuleControl modules, Duration quiet, Duration patience) {
        this.folder = folder;
        this.modules = modules;
        this.quietNanos = quiet.toNanos();
        this.patienceNanos = patience.toNanos();
    }

    /**
     * Starts to look into the folder.
     *
     * @param quiet how long a file must not have changed
     * @param patience how long a file may be incomplete without changing, before it is refused
     */
    @SuppressWarnings("FutureReturnValueIgnored") // a look reports its own failures
    public static ModuleInbox open(Path folder, ModuleControl modules, Duration quiet, Duration patience) {
        var inbox = new ModuleInbox(folder, modules, quiet, patience);
        var between = Math.max(1, quiet.toMillis() / 4);
        inbox.thread.scheduleWithFixedDelay(inbox::look, between, between, TimeUnit.MILLISECONDS);
        return inbox;
    }

    /** What is being taken in comes to its end. */
    @Override
    public void close() {
        thread.shutdown();
    }

    private void look() {
        try {
            var files = files();
            seen.keySet().retainAll(files);
            for (var file : files) look(file);
        } catch (IOException | RuntimeException e) { // an executor forgets a task that throws
            LOG.log(Level.WARNING, "The folder " + folder + " could not be looked into", e);
        }
    }

    private void look(Path file) throws IOException {
        var now = sight(file);
        var before = seen.get(file);
        if (before == null || !before.isSameAs(now)) {
            seen.put(file, now);
            return;
        }
        var quiet = now.sinceNanos() - before.sinceNanos();
        if (quiet < quietNanos) return;
        try {
            takeIn(file, ModuleFile.read(file).name());
        } catch (UnusableModule e) {
            if (quiet >= patienceNanos) refuse(file, String.valueOf(e.getMessage()), List.of());
        }
    }

    private void takeIn(Path file, String name) throws IOException {
        seen.remove(file);
        try {
            var isThere = modules.find(name).isPresent();
            var change = isThere ? modules.update(file, false) : modules.install(file, false);
            if (change.done()) {
                Files.deleteIfExists(file);
                LOG.log(Level.INFO, "Taken in from {0}: {1}", folder, change.summary());
            } else {
                refuse(file, change.summary(), change.details());
            }
        } catch (ModuleRefused e) {
            if (e.reason() == ModuleRefused.Reason.BUSY) return; // the next looks find it again
            refuse(file, String.valueOf(e.getMessage()), e.details());
        }
    }

    private void refuse(Path file, String summary, List<String> details) throws IOException {
        LOG.log(Level.WARNING, "Not taken in from {0}: {1}", folder, summary);
        var refused = Files.createDirectories(folder.resolve(REFUSED));
        var name = file.getFileName();
        Files.move(file, refused.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        var reasons = new ArrayList<>(List.of(summary));
        reasons.addAll(details);
        Files.write(refused.resolve(name + ".txt"), reasons);
    }

    private List<Path> files() throws IOException {
        try (var found = Files.newDirectoryStream(folder, "*.{war,WAR}")) {
            return StreamSupport.stream(found.spliterator(), false).sorted().toList();
        }
    }

    private static Sight sight(Path file) throws IOException {
        try {
            return new Sight(Files.size(file), Files.getLastModifiedTime(file), System.nanoTime());
        } catch (NoSuchFileException gone) {
            return new Sight(-1, FileTime.fromMillis(0), System.nanoTime());
        }
    }
}
