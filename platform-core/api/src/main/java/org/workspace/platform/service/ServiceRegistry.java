package org.workspace.platform.service;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.workspace.platform.Registration;

/**
 * Where modules offer services to each other, in the manner of an OSGi service registry.
 *
 * <p>A module registers an implementation of a shared interface when it starts; others find it or listen for it. Who
 * listens does not look for who offers: it registers, too, and the registry brings them together (OSGi's whiteboard).
 * When the module stops, all it registered disappears, so users look a service up each time, or let go of it when their
 * listener is told. The first registered of several is found. Any thread.
 */
public final class ServiceRegistry {
    private static final System.Logger LOG = System.getLogger(ServiceRegistry.class.getName());
    private static final ServiceRegistry SHARED = new ServiceRegistry();

    private record Listener<T>(String owner, ServiceQuery<T> wanted, ServiceListener<T> target) {
        void added(Service<?> service) {
            tell(service, target::added);
        }

        void removed(Service<?> service) {
            tell(service, target::removed);
        }

        /** What fails may be a module of another author: it must not keep the others from hearing. */
        @SuppressWarnings("unchecked") // it is of the type wanted
        private void tell(Service<?> service, Consumer<Service<T>> call) {
            if (!wanted.matches(service)) return;
            try {
                call.accept((Service<T>) service);
            } catch (RuntimeException | LinkageError e) {
                var what = service.type().getSimpleName();
                LOG.log(Level.WARNING, "A listener of " + owner + " failed on a " + what, e);
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

    /** Offers a service that says nothing of its version. */
    public <T> Registration register(String owner, Class<T> type, T instance) {
        return register(new Service<>(owner, type, instance));
    }

    public Registration register(Service<?> service) {
        synchronized (lock) {
            services.add(service);
            listeners.forEach(listener -> listener.added(service));
        }
        return () -> remove(service);
    }

    public <T> Optional<T> find(Class<T> type) {
        return find(ServiceQuery.of(type));
    }

    public <T> Optional<T> find(ServiceQuery<T> wanted) {
        return matching(wanted).findFirst();
    }

    /** All services of the type, in the order of their registration. */
    public <T> List<T> all(Class<T> type) {
        return matching(ServiceQuery.of(type)).toList();
    }

    private <T> Stream<T> matching(ServiceQuery<T> wanted) {
        return services.stream().filter(wanted::matches).map(service -> wanted.type()
                .cast(service.instance()));
    }

    /** Tells the listener of the services already there, then of those that come and go. */
    public <T> Registration listen(String owner, ServiceQuery<T> wanted, ServiceListener<T> target) {
        var listener = new Listener<>(owner, wanted, target);
        synchronized (lock) {
            listeners.add(listener);
            services.forEach(listener::added);
        }
        return () -> listeners.remove(listener);
    }

    /** Removes all that this owner registered or listens for. */
    public void removeAll(String owner) {
        listeners.removeIf(listener -> listener.owner.equals(owner));
        for (var service : services) {
            if (service.owner().equals(owner)) remove(service);
        }
    }

    private void remove(Service<?> service) {
        synchronized (lock) {
            if (services.remove(service)) listeners.forEach(listener -> listener.removed(service));
        }
    }
}
