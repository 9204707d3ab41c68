package org.workspace.platform.service;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.workspace.platform.Registration;

/**
 * Where modules offer services to each other, in the manner of an OSGi service registry.
 *
 * <p>A module registers an implementation of a shared interface when it starts; others find it or listen for it. When
 * the module stops, all it registered disappears, so users look a service up each time, or let go of it when their
 * listener is told. The first registered of several is found. Any thread.
 */
public final class ServiceRegistry {
    private static final System.Logger LOG = System.getLogger(ServiceRegistry.class.getName());
    private static final ServiceRegistry SHARED = new ServiceRegistry();

    private record Service<T>(String owner, Class<T> type, T instance) {}

    private record Listener<T>(String owner, Class<T> type, ServiceListener<T> target) {
        boolean wants(Class<?> offered) {
            return type == offered;
        }

        void added(Object instance) {
            tell(() -> target.added(type.cast(instance)));
        }

        void removed(Object instance) {
            tell(() -> target.removed(type.cast(instance)));
        }

        private void tell(Runnable call) {
            try {
                call.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A listener of " + owner + " failed on a " + type.getSimpleName(), e);
            }
        }
    }

    private final Object lock = new Object();
    private final List<Service<?>> services = new CopyOnWriteArrayList<>();
    private final List<Listener<?>> listeners = new CopyOnWriteArrayList<>();

    /** The registry of this process. */
    public static ServiceRegistry shared() {
        return SHARED;
    }

    public <T> Registration register(String owner, Class<T> type, T instance) {
        var service = new Service<>(owner, type, instance);
        synchronized (lock) {
            services.add(service);
            forListenersOf(type, listener -> listener.added(instance));
        }
        return () -> remove(service);
    }

    public <T> Optional<T> find(Class<T> type) {
        return services.stream()
                .filter(service -> service.type == type)
                .findFirst()
                .map(service -> type.cast(service.instance));
    }

    /** All services of the type, in the order of their registration. */
    public <T> List<T> all(Class<T> type) {
        return services.stream()
                .filter(service -> service.type == type)
                .map(service -> type.cast(service.instance))
                .toList();
    }

    /** Tells the listener of the services already there, then of those that come and go. */
    public <T> Registration listen(String owner, Class<T> type, ServiceListener<T> target) {
        var listener = new Listener<>(owner, type, target);
        synchronized (lock) {
            listeners.add(listener);
            all(type).forEach(listener::added);
        }
        return () -> listeners.remove(listener);
    }

    /** Removes all that this owner registered or listens for. */
    public void removeAll(String owner) {
        listeners.removeIf(listener -> listener.owner.equals(owner));
        for (var service : services) {
            if (service.owner.equals(owner)) remove(service);
        }
    }

    private void remove(Service<?> service) {
        synchronized (lock) {
            if (services.remove(service)) {
                forListenersOf(service.type, listener -> listener.removed(service.instance));
            }
        }
    }

    private void forListenersOf(Class<?> type, Consumer<Listener<?>> action) {
        for (var listener : listeners) {
            if (listener.wants(type)) action.accept(listener);
        }
    }
}
