package org.workspace.payara.modules;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Version;
import org.workspace.platform.module.ApiUsage;
import org.workspace.platform.module.Finding;
import org.workspace.platform.module.ModuleChange;
import org.workspace.platform.module.ModuleControl;
import org.workspace.platform.module.ModuleData;
import org.workspace.platform.module.ModuleRefused;
import org.workspace.platform.module.ModuleRefused.Reason;
import org.workspace.platform.module.ModuleState;
import org.workspace.platform.module.ModuleStatus;

/**
 * The modules of one server, from its start to its end. Those that came with the server are there by themselves; what
 * was installed, stopped or removed since is in the {@link ModuleStore}.
 */
public final class Modules implements ModuleControl {
    private static final System.Logger LOG = System.getLogger(Modules.class.getName());

    private final ModuleStore store;
    private final ModuleHost host;
    private final StatusBoard board;
    private final OneAtATime changes;
    private final BundledModules bundled = new BundledModules();

    /** @param patience how long a change waits for the one before it, before it is refused */
    public Modules(Version platform, ModuleStore store, ModuleHost host, Duration patience, Clock clock) {
        this.store = store;
        this.host = host;
        this.changes = new OneAtATime(patience, this::underWay);
        this.board = new StatusBoard(clock, Installed.of(platform, Map.of()));
    }

    /**
     * Starts all that shall run, each after what it requires; one that cannot start keeps no other from starting.
     *
     * @param files the modules that come with the server
     */
    public void startAll(Collection<Path> files) {
        changes.change(() -> {
            files.forEach(this::readBundled);
            board.show(Installed.of(installed().platform(), bundled.with(store.entries())));
            store.entries().forEach(this::showPrevious);
            var wanted = installed().resolution().startOrder().stream()
                    .filter(module -> store.entry(module.name()).running())
                    .toList();
            wanted.forEach(module -> board.set(module.name(), ModuleState.STARTING));
            wanted.forEach(this::startInstalled);
            return wanted;
        });
    }

    @Override
    public List<ModuleStatus> all() {
        return board.all();
    }

    @Override
    public Optional<ModuleStatus> find(String name) {
        return board.find(name);
    }

    @Override
    public List<Finding> check(Path file) {
        return asServer(() -> findings(file));
    }

    private List<Finding> findings(Path file) {
        try {
            return preflight(ModuleFile.read(file)).findings();
        } catch (UnusableModule e) {
            return List.of(Finding.obstacle(String.valueOf(e.getMessage())));
        }
    }

    private Preflight preflight(ModuleFile next) {
        return Preflight.of(installed(), next, host, ApiUsage.shared());
    }

    @Override
    public ModuleChange install(Path file, boolean force) {
        return change(() -> {
            requireNoneHangs();
            var module = read(file);
            Optional.ofNullable(installed().modules().get(module.name())).ifPresent(present -> {
                throw conflict("%s is installed already: update it instead.".formatted(present));
            });
            var preflight = preflight(module);
            preflight.check(force);
            var kept = keep(module);
            store.put(kept.name(), new ModuleStore.Entry(kept.path(), null, true, false));
            board.show(installed().with(kept));
            return startInstalled(kept)
                    .map(cause -> failed(kept, "%s is installed but did not start: %s".formatted(kept, cause)))
                    .orElseGet(() -> done(
                            kept, "%s is installed and runs.".formatted(kept), preflight.remarks(), Duration.ZERO));
        });
    }

    @Override
    public ModuleChange start(String name) {
        return change(() -> {
            var module = known(name);
            if (isActive(name)) return done(module, "%s runs already.".formatted(module));
            installed().resolution().problem(name).ifPresent(problem -> {
                throw conflict(problem);
            });
            requireNoneHangs();
            store.put(name, store.entry(name).running(true));
            return startInstalled(module)
                    .map(cause -> failed(module, "%s did not start: %s".formatted(module, cause)))
                    .orElseGet(() -> done(module, "%s runs.".formatted(module)));
        });
    }

    @Override
    public ModuleChange stop(String name) {
        return change(() -> {
            var module = known(name);
            var wasActive = isActive(name);
            if (wasActive) requireNoneHangs();
            store.put(name, store.entry(name).running(false));
            if (wasActive) halt(module);
            board.set(name, ModuleState.RESOLVED);
            return wasActive
                    ? done(module, "%s is stopped.".formatted(module), goOnWithout(name), Duration.ZERO)
                    : done(module, "%s does not run.".formatted(module));
        });
    }

    @Override
    public ModuleChange update(Path file, boolean force) {
        return change(() -> update(read(file), force));
    }

    @Override
    public ModuleChange update(String name, Path file, boolean force) {
        return change(() -> {
            var now = known(name);
            var next = read(file);
            if (!next.name().equals(name)) throw conflict("The file is %s, and not %s.".formatted(next, now.name()));
            return update(next, force);
        });
    }

    private ModuleChange update(ModuleFile next, boolean force) {
        var now = known(next.name());
        if (now.isSameAs(next)) return sameAgain(now);
        var preflight = preflight(next);
        preflight.check(force);
        return replace(now, keep(next), preflight);
    }

    private ModuleChange sameAgain(ModuleFile now) {
        if (!isActive(now.name())) throw conflict("%s is this very file, and does not run: start it.".formatted(now));
        return done(now, "%s is this very file: nothing to do.".formatted(now));
    }

    @Override
    public ModuleChange rollback(String name) {
        return change(() -> {
            var now = known(name);
            var previous = Optional.ofNullable(store.entry(name).previous())
                    .map(Modules::read)
                    .orElseThrow(() -> conflict("%s has no earlier version to go back to.".formatted(now)));
            preflight(previous).check(true);
            return replace(now, previous, Preflight.NOTHING);
        });
    }

    @Override
    public ModuleChange uninstall(String name, ModuleData data) {
        return change(() -> {
            var module = known(name);
            var dependants = installed().resolution().dependants(name);
            if (!dependants.isEmpty()) {
                throw conflict(
                        "%s is required by %s: remove that first.".formatted(module, String.join(", ", dependants)));
            }
            var wasActive = isActive(name);
            if (wasActive) requireNoneHangs();
            var details = new ArrayList<>(goOnWithout(name));
            if (wasActive) halt(module);
            if (bundled.find(name).isPresent()) store.put(name, ModuleStore.Entry.REMOVED);
            else store.forget(name);
            board.show(installed().without(name));
            details.add(host.dispose(name, data));
            bundled.find(name).ifPresent(ours -> details.add("To have it again, install %s.".formatted(ours.path())));
            return done(module, "%s is removed.".formatted(module), details, Duration.ZERO);
        });
    }

    private ModuleChange replace(ModuleFile now, ModuleFile next, Preflight preflight) {
        requireNoneHangs();
        var before = keep(now);
        var wasActive = isActive(now.name());
        var since = System.nanoTime();
        if (wasActive) halt(now);
        var failure = tryToStart(next);
        if (failure.isPresent()) {
            var summary =
                    "%s did not start: %s %s".formatted(next, failure.get(), wasActive ? bringBack(now) : leave(now));
            return new ModuleChange(now.name(), false, summary, preflight.remarks(), elapsed(since));
        }
        store.put(next.name(), new ModuleStore.Entry(next.path(), before.path(), true, false));
        board.show(installed().with(next));
        board.canGoBack(next.name(), before.version());
        return done(next, "%s runs in the place of %s.".formatted(next, now), preflight.remarks(), elapsed(since));
    }

    private String bringBack(ModuleFile now) {
        return tryToStart(now)
                .map(worse -> "%s did not come back either: %s".formatted(now, worse))
                .orElseGet(() -> "%s runs again.".formatted(now));
    }

    private String leave(ModuleFile now) {
        board.set(now.name(), ModuleState.RESOLVED);
        return "%s is as it was.".formatted(now);
    }

    /** What hangs would keep others from starting again, so it stays stopped after the restart that it calls for. */
    private Optional<String> startInstalled(ModuleFile module) {
        var failure = tryToStart(module);
        host.hanging()
                .filter(module.name()::equals)
                .ifPresent(name -> store.put(name, store.entry(name).running(false)));
        return failure;
    }

    /** Returns why it did not start; nothing when it runs. */
    private Optional<String> tryToStart(ModuleFile module) {
        board.set(module.name(), ModuleState.STARTING);
        try {
            host.start(module);
            board.set(module.name(), ModuleState.ACTIVE);
            LOG.log(Level.INFO, "Module {0} runs", module);
            return Optional.empty();
        } catch (ModuleFailed e) {
            LOG.log(Level.ERROR, "Module " + module + " did not start", e);
            board.set(module.name(), ModuleState.FAILED, e.getMessage());
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Leaves it STOPPING: while another version takes its place it must not look as if somebody had stopped it. */
    private void halt(ModuleFile module) {
        board.set(module.name(), ModuleState.STOPPING);
        host.stop(module.name());
        LOG.log(Level.INFO, "Module {0} stopped", module);
    }

    private List<String> goOnWithout(String name) {
        var resolution = installed().resolution();
        return Stream.concat(
                        resolution.dependants(name).stream()
                                .filter(this::isActive)
                                .map("%s requires it and goes on without."::formatted),
                        resolution.optionalUsers(name).stream()
                                .filter(this::isActive)
                                .map("%s uses it and goes on without."::formatted))
                .toList();
    }

    private void readBundled(Path file) {
        try {
            bundled.read(file);
        } catch (UnusableModule e) {
            LOG.log(Level.ERROR, "A module cannot be used", e);
            board.broken(file, e);
        }
    }

    private void showPrevious(String name, ModuleStore.Entry entry) {
        if (entry.previous() == null) return;
        try {
            board.canGoBack(name, ModuleFile.read(entry.previous()).version());
        } catch (UnusableModule e) {
            LOG.log(Level.WARNING, "The version of " + name + " before this one is lost", e);
        }
    }

    private Installed installed() {
        return board.installed();
    }

    private static ModuleFile read(Path file) {
        try {
            return ModuleFile.read(file);
        } catch (UnusableModule e) {
            throw new ModuleRefused(Reason.UNUSABLE, String.valueOf(e.getMessage()));
        }
    }

    private ModuleFile keep(ModuleFile module) {
        try {
            return ModuleFile.read(store.keep(module));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A module could not be copied", e);
            throw conflict(
                    "%s could not be copied (%s).".formatted(module.path().getFileName(), e.getMessage()));
        }
    }

    private ModuleFile known(String name) {
        var modules = installed().modules();
        return Optional.ofNullable(modules.get(name))
                .orElseThrow(() -> new ModuleRefused(
                        Reason.UNKNOWN,
                        "There is no module \"%s\"; there are: %s."
                                .formatted(name, String.join(", ", modules.keySet()))));
    }

    private boolean isActive(String name) {
        return find(name).filter(ModuleStatus::isActive).isPresent();
    }

    private void requireNoneHangs() {
        host.hanging().ifPresent(name -> {
            throw conflict("%s hangs: restart Workspace before the next change.".formatted(name));
        });
    }

    private static ModuleRefused conflict(String message) {
        return new ModuleRefused(Reason.CONFLICT, message);
    }

    private static Duration elapsed(long sinceNanos) {
        return Duration.ofNanos(System.nanoTime() - sinceNanos);
    }

    private static ModuleChange failed(ModuleFile module, String summary) {
        return new ModuleChange(module.name(), false, summary, List.of(), Duration.ZERO);
    }

    private static ModuleChange done(ModuleFile module, String summary) {
        return done(module, summary, List.of(), Duration.ZERO);
    }

    private static ModuleChange done(ModuleFile module, String summary, List<String> details, Duration unavailable) {
        return new ModuleChange(module.name(), true, summary, details, unavailable);
    }

    private ModuleChange change(Supplier<ModuleChange> work) {
        return changes.change(() -> asServer(work));
    }

    /** The modules that are on their way. */
    private String underWay() {
        return all().stream()
                .filter(module -> module.state() == ModuleState.STARTING || module.state() == ModuleState.STOPPING)
                .map(ModuleStatus::name)
                .collect(Collectors.joining(", "));
    }

    /** A module may ask: what libraries look for by the thread's class loader must not be found in that module. */
    private static <T> T asServer(Supplier<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(Modules.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
