package org.workspace.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
        registry.listen("monitoring", Greeter.class, recorder());
        registry.register("chat", Greeter.class, () -> "late");
        registry.removeAll("auth");

        assertThat(heard).containsExactly("+early", "+late", "-early");
    }

    @Test
    void aStoppedModuleHearsNothingMore() {
        registry.listen("monitoring", Greeter.class, recorder());

        registry.removeAll("monitoring");
        registry.register("chat", Greeter.class, () -> "late");

        assertThat(heard).isEmpty();
    }

    @Test
    void aListenerThatFailsDoesNotDisturbTheRegistration() {
        registry.listen("broken", Greeter.class, new ServiceListener<>() {
            @Override
            public void added(Greeter service) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void removed(Greeter service) {
                throw new IllegalStateException("broken");
            }
        });
        registry.listen("monitoring", Greeter.class, recorder());

        registry.register("chat", Greeter.class, () -> "late").close();

        assertThat(heard).containsExactly("+late", "-late");
    }

    private ServiceListener<Greeter> recorder() {
        return new ServiceListener<>() {
            @Override
            public void added(Greeter service) {
                heard.add("+" + service.greet());
            }

            @Override
            public void removed(Greeter service) {
                heard.add("-" + service.greet());
            }
        };
    }
}
