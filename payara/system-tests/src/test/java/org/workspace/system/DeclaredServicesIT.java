package org.workspace.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.workspace.payara.modules.ModuleFile;
import org.workspace.platform.module.ApiDocument;
import org.workspace.platform.service.Service;
import org.workspace.platform.service.ServiceQuery;
import org.workspace.platform.service.ServiceRegistry;

/** What modules say of services in their manifests, beside what their classes do. */
class DeclaredServicesIT {
    private static final String SERVICE = "osgi.service";
    private static final String PLATFORM = "org.workspace.platform.";
    private static final Pattern TYPE = Pattern.compile("\\(objectClass=([^)]+)\\)");
    private static final Set<String> DOORS =
            Set.of(ServiceRegistry.class.getName(), ServiceQuery.class.getName(), Service.class.getName());

    /** A class that offers one service and looks another up is taken for both. */
    @ParameterizedTest
    @ValueSource(strings = {"auth", "chat", "monitoring"})
    void whatIsDeclaredIsWhatIsOfferedAndLookedUp(String name) throws Exception {
        var module = module(name);
        var offered = offered(module).keySet();
        var wanted = wanted(module).keySet();
        var both = Stream.concat(offered.stream(), wanted.stream()).collect(Collectors.toSet());
        try (var war = new JarFile(module.path().toFile())) {
            var classes = new ClassFileImporter().importJar(war);
            var offering = named(classes, "<init>", "register");
            offering.add(ApiDocument.class.getName()); // by platform-web
            var looking = named(classes, "of", "find", "all", "listen");

            assertThat(offering).as("offered by code").containsAll(offered).isSubsetOf(both);
            assertThat(looking).as("looked up by code").containsAll(wanted).isSubsetOf(both);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "chat", "monitoring"})
    void theVersionsAreThoseOfTheInterfaces(String name) throws Exception {
        for (var offered : offered(module(name)).entrySet()) {
            assertThat(offered.getValue())
                    .as(offered.getKey())
                    .isEqualTo(version(offered.getKey()).orElse(Version.emptyVersion));
        }
        for (var wanted : wanted(module(name)).entrySet()) {
            var present = new HashMap<String, Object>(Map.of("objectClass", wanted.getKey()));
            version(wanted.getKey()).ifPresent(version -> present.put("version", version));
            var filter = FrameworkUtil.createFilter(wanted.getValue());
            assertThat(filter.matches(present)).as(wanted.getValue()).isTrue();
        }
    }

    private static ModuleFile module(String name) {
        return ModuleFile.read(LauncherProcess.DISTRIBUTION.resolve("modules").resolve(name + ".war"));
    }

    /** Services by type, with their version. */
    private static Map<String, Version> offered(ModuleFile module) {
        var offered = new HashMap<String, Version>();
        for (var capability : module.resource().getCapabilities(SERVICE)) {
            var attributes = capability.getAttributes();
            var version = (Version) attributes.getOrDefault("version", Version.emptyVersion);
            for (var type : (List<?>) attributes.get("objectClass")) offered.put((String) type, version);
        }
        return offered;
    }

    /** Services by type, with the filter. */
    private static Map<String, String> wanted(ModuleFile module) {
        var wanted = new HashMap<String, String>();
        for (var requirement : module.resource().getRequirements(SERVICE)) {
            var filter = requirement.getDirectives().get("filter");
            var type = TYPE.matcher(filter);
            if (type.find()) wanted.put(type.group(1), filter);
        }
        return wanted;
    }

    /** The types of the platform that classes name which go through one of the doors by one of these methods. */
    private static Set<String> named(JavaClasses classes, String... methods) {
        var names = new TreeSet<String>();
        for (var type : classes) {
            if (!calls(type, Set.copyOf(Arrays.asList(methods)))) continue;
            type.getReferencedClassObjects().stream()
                    .map(reference -> reference.getRawType().getName())
                    .filter(name -> name.startsWith(PLATFORM))
                    .forEach(names::add);
        }
        return names;
    }

    private static boolean calls(JavaClass type, Set<String> methods) {
        return type.getCodeUnitCallsFromSelf().stream()
                .map(call -> call.getTarget())
                .anyMatch(target -> DOORS.contains(target.getOwner().getName()) && methods.contains(target.getName()));
    }

    private static Optional<Version> version(String type) throws ReflectiveOperationException {
        try {
            return Optional.of(Version.parseVersion(
                    (String) Class.forName(type).getField("VERSION").get(null)));
        } catch (NoSuchFieldException e) {
            return Optional.empty();
        }
    }
}
