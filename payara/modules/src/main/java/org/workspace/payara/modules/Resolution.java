package org.workspace.payara.modules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.felix.resolver.Logger;
import org.apache.felix.resolver.ResolverImpl;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wire;
import org.osgi.service.resolver.ResolutionException;
import org.workspace.platform.database.DatabasePool;
import org.workspace.platform.module.ModuleControl;

/**
 * Which of a set of modules have all they require, in what order they start, and what the others lack. The resolver is
 * Apache Felix's.
 */
public final class Resolution {
    /**
     * That one module has of another what it asked for.
     *
     * @param what what that is, in words
     * @param optional whether the user goes on without
     */
    record Use(String user, String provider, String what, boolean optional) {}

    private final List<ModuleFile> order;
    private final Map<String, String> problems;
    private final List<Use> uses;

    private Resolution(List<ModuleFile> order, Map<String, String> problems, List<Use> uses) {
        this.order = order;
        this.problems = problems;
        this.uses = uses;
    }

    /** Resolves the modules with each other and with the platform of that version. */
    public static Resolution of(Version platform, Collection<ModuleFile> modules) {
        var sorted =
                modules.stream().sorted(Comparator.comparing(ModuleFile::name)).toList();
        var resources = new ArrayList<Resource>();
        resources.add(resource(platform));
        sorted.forEach(module -> resources.add(module.resource()));
        var missing = new LinkedHashMap<ModuleFile, Requirement>();
        var wires = new HashMap<Resource, List<Wire>>();
        for (var module : sorted) {
            try {
                wires.putAll(new ResolverImpl(new Logger(0)).resolve(new Among(resources, module.resource())));
            } catch (ResolutionException e) {
                missing.put(module, e.getUnresolvedRequirements().iterator().next());
            }
        }
        var problems = new HashMap<String, String>();
        missing.keySet().forEach(module -> problems.put(module.name(), problem(module, new LinkedHashMap<>(missing))));
        var uses = uses(sorted, wires);
        return new Resolution(inOrder(sorted, problems.keySet(), uses), problems, uses);
    }

    /** Those that have all they require, each after the modules it uses; by name where that leaves a choice. */
    public List<ModuleFile> startOrder() {
        return order;
    }

    /** What the module lacks, in one sentence; empty when it lacks nothing. */
    public Optional<String> problem(String name) {
        return Optional.ofNullable(problems.get(name));
    }

    /** The modules that require this one, by name. */
    public List<String> dependants(String name) {
        return users(name, false);
    }

    /** The modules that use this one and would go on without it, by name. */
    public List<String> optionalUsers(String name) {
        return users(name, true);
    }

    /** What modules use of others and would go on without. */
    List<Use> optionalUses() {
        return uses.stream().filter(Use::optional).toList();
    }

    private List<String> users(String name, boolean optional) {
        return uses.stream()
                .filter(use -> use.provider().equals(name) && use.optional() == optional)
                .map(Use::user)
                .distinct()
                .sorted()
                .toList();
    }

    /** A module that is there but lacks something itself is no help: then what it lacks is the thing to know. */
    private static String problem(ModuleFile module, Map<ModuleFile, Requirement> missing) {
        var requirement = Objects.requireNonNull(missing.remove(module)); // so that a circle has an end
        return missing.keySet().stream()
                .filter(other -> Among.offers(other.resource(), requirement))
                .findFirst()
                .map(other -> "%s requires %s, but %s".formatted(module, other.name(), problem(other, missing)))
                .orElseGet(
                        () -> "%s requires %s, which is not there.".formatted(module, RequirementText.of(requirement)));
    }

    private static List<Use> uses(List<ModuleFile> modules, Map<Resource, List<Wire>> wires) {
        var names = modules.stream().collect(Collectors.toMap(ModuleFile::resource, ModuleFile::name));
        var uses = new ArrayList<Use>();
        wires.forEach((resource, of) -> of.forEach(wire -> {
            var user = names.get(resource);
            var provider = names.get(wire.getProvider());
            if (user == null || provider == null || provider.equals(user)) return;
            var requirement = wire.getRequirement();
            uses.add(new Use(user, provider, RequirementText.of(requirement), RequirementText.isOptional(requirement)));
        }));
        return uses;
    }

    private static List<ModuleFile> inOrder(List<ModuleFile> modules, Set<String> unresolved, List<Use> uses) {
        var byName = modules.stream().collect(Collectors.toMap(ModuleFile::name, module -> module));
        var providers = uses.stream()
                .filter(use -> !unresolved.contains(use.provider()))
                .collect(Collectors.groupingBy(Use::user, Collectors.mapping(Use::provider, Collectors.toSet())));
        var order = new LinkedHashSet<String>();
        modules.stream()
                .map(ModuleFile::name)
                .filter(name -> !unresolved.contains(name))
                .forEach(name -> visit(name, providers, order, new LinkedHashSet<>()));
        return order.stream().map(byName::get).toList();
    }

    /** Two modules that require each other start in the order in which they are met. */
    private static void visit(
            String name, Map<String, Set<String>> providers, Set<String> order, Set<String> underWay) {
        if (order.contains(name) || !underWay.add(name)) return;
        providers.getOrDefault(name, Set.of()).stream()
                .sorted()
                .forEach(provider -> visit(provider, providers, order, underWay));
        order.add(name);
    }

    private static Resource resource(Version platform) {
        try {
            return ResourceBuilder.build(
                    "workspace:platform",
                    Map.of(
                            "Bundle-ManifestVersion",
                            "2",
                            "Bundle-SymbolicName",
                            Namespaces.PLATFORM,
                            "Bundle-Version",
                            platform.toString(),
                            "Provide-Capability",
                            "%1$s;%1$s=platform;version:Version=\"%2$s\",%3$s;objectClass:List<String>=\"%4$s\""
                                    .formatted(
                                            Namespaces.PLATFORM,
                                            platform,
                                            Namespaces.SERVICE,
                                            String.join(
                                                    ",",
                                                    ModuleControl.class.getName(),
                                                    DatabasePool.class.getName()))));
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
    }
}
