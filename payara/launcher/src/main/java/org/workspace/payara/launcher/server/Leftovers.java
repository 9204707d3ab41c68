package org.workspace.payara.launcher.server;

import java.lang.System.Logger.Level;
import java.lang.reflect.AccessibleObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Payara (6.2025.10) keeps of a web application that it has let go of, and with it every class the application had.
 * It offers no way to drop these, hence reflection. When an upgrade moves one, the log says so loudly, and each change of
 * a module costs some memory until the next start.
 */
final class Leftovers {
    private static final System.Logger LOG = System.getLogger(Leftovers.class.getName());
    private static final String LOADER = "org.glassfish.web.loader.WebappClassLoader";
    private static final String PAGES = "org.glassfish.wasp.runtime.JspApplicationContextImpl";
    private static final String CONCURRENCY = "org.glassfish.concurrent.runtime.ConcurrentRuntime";
    private static final String THREADS = "org.glassfish.enterprise.concurrent.ManagedThreadFactoryImpl";
    private static final String TABLE = "com.sun.appserv.util.cache.Cache";
    private static final String THREAD_KEY = "org.glassfish.concurrent.runtime.ContextSetupProviderImpl$PairKey";

    private Leftovers() {}

    private interface Release {
        void run() throws ReflectiveOperationException;
    }

    /** To be called when the application is off the server. */
    static void release(String contextPath) {
        attempt(() -> pages(contextPath));
        attempt(Leftovers::endedThreads);
        attempt(Leftovers::connectionsOfEndedThreads);
        attempt(Leftovers::contextsOfThreads);
        attempt(Leftovers::shutdownHooks);
    }

    private static void attempt(Release release) {
        try {
            release.run();
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.ERROR, "Payara keeps the memory of modules that were replaced: it has changed inside", e);
        }
    }

    /** Weld asks for what JSPs of the application would need, and nobody tells that it is gone. */
    private static void pages(String contextPath) throws ReflectiveOperationException {
        var contexts = (Map<?, ?>) Objects.requireNonNull(valueOf(Class.forName(PAGES), "map", null));
        synchronized (contexts) {
            for (var context : List.copyOf(contexts.keySet())) {
                var path = context.getClass().getMethod("getContextPath").invoke(context);
                if (contextPath.equals(path)) contexts.remove(context);
            }
        }
    }

    /** The factory that all applications share has a list of its threads, from which not all that end are taken. */
    private static void endedThreads() throws ReflectiveOperationException {
        var runtime = concurrencyRuntime();
        var factories = (Map<?, ?>) valueOf(runtime.getClass(), "managedThreadFactoryMap", runtime);
        var type = Class.forName(THREADS);
        var remove = open(type.getDeclaredMethod("removeThread", Class.forName(THREADS + "$ManagedThread")));
        var list = open(type.getDeclaredMethod("getThreads"));
        if (factories == null) return; // nobody asked for a thread yet
        for (var factory : factories.values()) {
            var threads = (Collection<?>) list.invoke(factory); // null when there are none
            if (threads == null) continue;
            for (var thread : threads) {
                if (((Thread) thread).getState() == Thread.State.TERMINATED) remove.invoke(factory, thread);
            }
        }
    }

    /**
     * The transaction manager lists the connections that a thread of an application has open, and forgets no thread. With
     * one that was made while a request was answered it keeps the request's servlet.
     */
    private static void connectionsOfEndedThreads() throws ReflectiveOperationException {
        var runtime = concurrencyRuntime();
        var transactions = valueOf(runtime.getClass(), "transactionManager", runtime);
        if (transactions == null) return; // nobody asked for a thread yet
        var table = Objects.requireNonNull(valueOf(transactions.getClass(), "resourceTable", transactions));
        var type = Class.forName(TABLE);
        var keys = new ArrayList<>();
        ((Iterator<?>) type.getMethod("keys").invoke(table)).forEachRemaining(keys::add);
        for (var key : keys) {
            if (!key.getClass().getName().equals(THREAD_KEY)) continue;
            var thread = (Thread) Objects.requireNonNull(valueOf(key.getClass(), "thread", key));
            if (thread.getState() == Thread.State.TERMINATED)
                type.getMethod("remove", Object.class).invoke(table, key);
        }
    }

    /** Threads of the server that began while the application started or was called took its class loader over. */
    private static void contextsOfThreads() throws ReflectiveOperationException {
        for (var thread : Thread.getAllStackTraces().keySet()) {
            var loader = thread.getContextClassLoader();
            if (loader != null && isStopped(loader)) {
                LOG.log(Level.DEBUG, "{0} had the class loader of an application that is gone", thread.getName());
                thread.setContextClassLoader(Leftovers.class.getClassLoader());
            }
        }
    }

    /** A library of an application that asks to be told of the end of the process never takes that back. */
    private static void shutdownHooks() throws ReflectiveOperationException {
        var hooks = (Map<?, ?>) valueOf(Class.forName("java.lang.ApplicationShutdownHooks"), "hooks", null);
        if (hooks == null) return; // the process ends
        for (var hook : hooks.keySet().toArray(Thread[]::new)) {
            var loader = hook.getContextClassLoader();
            if (loader != null && isStopped(loader)) Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private static Object concurrencyRuntime() throws ReflectiveOperationException {
        return Class.forName(CONCURRENCY).getMethod("getRuntime").invoke(null);
    }

    private static boolean isStopped(ClassLoader loader) throws ReflectiveOperationException {
        return loader.getClass().getName().equals(LOADER)
                && Boolean.FALSE.equals(loader.getClass().getMethod("isStarted").invoke(loader));
    }

    private static @Nullable Object valueOf(Class<?> type, String field, @Nullable Object owner)
            throws ReflectiveOperationException {
        return open(type.getDeclaredField(field)).get(owner);
    }

    private static <T extends AccessibleObject> T open(T member) {
        member.setAccessible(true);
        return member;
    }
}
