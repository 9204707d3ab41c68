package org.workspace.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Version;

class ServiceRegistryTest {
    private interface Greeter {
        String greet();
    }

    private final ServiceRegistry registry = new ServiceRegistry();
    private final List<String> heard = new ArrayList<>();

    @Test
    void aServiceIsFoundUntilItsRegistrationIsClosed() {
        var registration = registry.register("auth", Greeter.class, () -> "hello");
        assertThat(registry.find(Greeter.class)).map(Greeter::greet).contains("hello");

        registration.close();
        registration.close();

        assertThat(registry.find(Greeter.class)).isEmpty();
    }

    @Test
    void theFirstOfSeveralIsFoundAndTheNextTakesOver() {
        registry.register("auth", Greeter.class, () -> "first");
        registry.register("chat", Greeter.class, () -> "second");
        assertThat(registry.all(Greeter.class)).extracting(Greeter::greet).containsExactly("first", "second");

        registry.removeAll("auth");

        assertThat(registry.find(Greeter.class)).map(Greeter::greet).contains("second");
    }

    @Test
    void aListenerHearsOfServicesBeforeAndAfterItCame() {
        registry.register("auth", Greeter.class, () -> "early");
        registry.listen("monitoring", ServiceQuery.of(Greeter.class), recorder());
        registry.register("chat", Greeter.class, () -> "late");
        registry.removeAll("auth");

        assertThat(heard).containsExactly("+early", "+late", "-early");
    }

    @Test
    void aStoppedModuleHearsNothingMore() {
        registry.listen("monitoring", ServiceQuery.of(Greeter.class), recorder());

        registry.removeAll("monitoring");
        registry.register("chat", Greeter.class, () -> "late");

        assertThat(heard).isEmpty();
    }

    @Test
    void aListenerThatFailsDoesNotDisturbTheRegistration() {
        registry.listen("broken", ServiceQuery.of(Greeter.class), new ServiceListener<>() {
            @Override
            public void added(Service<Greeter> service) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void removed(Service<Greeter> service) {
                throw new IllegalStateException("broken");
            }
        });
        registry.listen("monitoring", ServiceQuery.of(Greeter.class), recorder());

        registry.register("chat", Greeter.class, () -> "late").close();

        assertThat(heard).containsExactly("+late", "-late");
    }

    @Test
    void onlyVersionsInTheRangeAreFoundAndHeardOf() {
        var wanted = ServiceQuery.of(Greeter.class).versions("[2.0,3.0)");
        registry.listen("monitoring", wanted, recorder());

        registry.register(greeter("auth", "1.9.9", Map.of()));
        registry.register(greeter("chat", "3.0", Map.of()));
        registry.register("old", Greeter.class, () -> "says no version");
        assertThat(registry.find(wanted)).isEmpty();
        assertThat(registry.find(ServiceQuery.of(Greeter.class).versions("2.0")))
                .map(Greeter::greet)
                .contains("chat 3.0");

        registry.register(greeter("sales", "2.4", Map.of()));
        registry.removeAll("auth");

        assertThat(registry.find(wanted)).map(Greeter::greet).contains("sales 2.4");
        assertThat(heard).containsExactly("+sales 2.4");
    }

    @Test
    void aFilterLooksAtPropertiesAndAtTheOwner() {
        registry.register(greeter("auth", "1.0", Map.of("language", "fr", "places", 5)));
        registry.register(greeter("chat", "1.1", Map.of("language", "en", "places", 12)));
        var all = ServiceQuery.of(Greeter.class);

        assertThat(registry.find(all.where("(language=en)")))
                .map(Greeter::greet)
                .contains("chat 1.1");
        assertThat(registry.find(all.where("(places>=10)"))).map(Greeter::greet).contains("chat 1.1");
        assertThat(registry.find(all.where("(!(owner=auth))")))
                .map(Greeter::greet)
                .contains("chat 1.1");
        assertThat(registry.find(all.where("(language=fr)").versions("[1.1,2.0)")))
                .isEmpty();
        assertThat(registry.find(all.where("(language=*)").where("(places<=5)")))
                .map(Greeter::greet)
                .contains("auth 1.0");
    }

    @Test
    void whatIsNoRangeOrNoFilterIsSaidAtOnce() {
        var all = ServiceQuery.of(Greeter.class);

        assertThatIllegalArgumentException().isThrownBy(() -> all.versions("two"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.where("language=fr"))
                .withMessage("Not a filter: language=fr");
    }

    @Test
    void aServiceThatWouldKeepClassesOfItsModuleIsRefused() throws Exception {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> greeter("auth", "1.0", Map.of("state", new StringBuilder())))
                .withMessage("The property state is no plain value");
        var classes = Greeter.class.getProtectionDomain().getCodeSource().getLocation();
        try (var module = new URLClassLoader(new URL[] {classes}, null)) {
            var ofTheModule = module.loadClass(Greeter.class.getName());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> registerAs(ofTheModule))
                    .withMessageContaining("is a type of one module only");
        }
    }

    @Test
    void aRegistrationClosedTwiceLeavesAnEqualOneAlone() {
        Greeter greeter = () -> "hello";
        var first = registry.register("auth", Greeter.class, greeter);
        registry.register("auth", Greeter.class, greeter);

        first.close();
        first.close();

        assertThat(registry.all(Greeter.class)).containsExactly(greeter);
    }

    private <T> void registerAs(Class<T> type) {
        var instance =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, with) -> "");
        registry.register("auth", type, type.cast(instance));
    }

    private static Service<Greeter> greeter(String owner, String version, Map<String, Object> properties) {
        return new Service<>(
                owner, Greeter.class, Version.parseVersion(version), properties, () -> owner + " " + version);
    }

    private ServiceListener<Greeter> recorder() {
        return new ServiceListener<>() {
            @Override
            public void added(Service<Greeter> service) {
                heard.add("+" + service.instance().greet());
            }

            @Override
            public void removed(Service<Greeter> service) {
                heard.add("-" + service.instance().greet());
            }
        };
    }
}
