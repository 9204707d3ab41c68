package org.workspace.payara.modules;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.workspace.platform.module.ModuleState;
import org.workspace.platform.module.ModuleStatus;

/** What can be seen of the modules, also while they change. Written by one thread at a time, read by any. */
final class StatusBoard {
    private record Life(
            ModuleState state, Instant since, @Nullable String cause) {}

    private final Clock clock;
    private final Map<String, Life> lives = new ConcurrentHashMap<>();
    private final Map<String, String> previousVersions = new ConcurrentHashMap<>();
    private final Map<String, ModuleStatus> broken = new ConcurrentHashMap<>();
    private volatile Installed installed;

    StatusBoard(Clock clock, Installed installed) {
        this.clock = clock;
        this.installed = installed;
    }

    Installed installed() {
        return installed;
    }

    List<ModuleStatus> all() {
        var all = new ArrayList<>(broken.values());
        var now = installed;
        now.modules().values().forEach(module -> all.add(status(module, now)));
        all.sort(Comparator.comparing(ModuleStatus::name));
        return List.copyOf(all);
    }

    Optional<ModuleStatus> find(String name) {
        var now = installed;
        return Optional.ofNullable(now.modules().get(name))
                .map(module -> status(module, now))
                .or(() -> Optional.ofNullable(broken.get(name)));
    }

    void show(Installed modules) {
        installed = modules;
        lives.keySet().retainAll(modules.modules().keySet());
        previousVersions.keySet().retainAll(modules.modules().keySet());
    }

    void set(String name, ModuleState state) {
        set(name, state, null);
    }

    void set(String name, ModuleState state, @Nullable String cause) {
        lives.put(name, new Life(state, clock.instant(), cause));
    }

    void canGoBack(String name, Version version) {
        previousVersions.put(name, version.toString());
    }

    /** A file that is no module, under the name of the file. */
    void broken(Path file, UnusableModule why) {
        var name = file.getFileName().toString().replaceFirst("\\.war$", "");
        var cause = why.getMessage();
        broken.put(
                name,
                new ModuleStatus(
                        name,
                        name,
                        "",
                        name,
                        "",
                        ModuleState.FAILED,
                        clock.instant(),
                        cause,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null));
    }

    private ModuleStatus status(ModuleFile module, Installed among) {
        var name = module.name();
        var life = lives.computeIfAbsent(name, key -> unstarted(key, among));
        return new ModuleStatus(
                name,
                module.symbolicName(),
                module.version().toString(),
                module.title(),
                module.description(),
                life.state(),
                life.since(),
                life.cause(),
                List.copyOf(module.apiVersions()),
                module.requires(),
                among.resolution().dependants(name),
                among.resolution().optionalUsers(name),
                previousVersions.get(name));
    }

    private Life unstarted(String name, Installed among) {
        return among.resolution()
                .problem(name)
                .map(problem -> new Life(ModuleState.INSTALLED, clock.instant(), problem))
                .orElseGet(() -> new Life(ModuleState.RESOLVED, clock.instant(), null));
    }
}
