package org.workspace.platform.web.websocket;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The server's requests that became WebSockets of this module.
 *
 * <p>Payara (6.2025.10) uses its request objects again and again. One that became a WebSocket keeps its handler, and by it
 * the module, until it becomes another WebSocket, however many other requests it is in between. There is no way to
 * tell it, hence reflection; when an upgrade moves a field, the log says so, and modules with WebSockets cost memory each
 * time they are replaced.
 */
final class UpgradedRequests implements Filter {
    private static final System.Logger LOG = System.getLogger(UpgradedRequests.class.getName());
    private static final String REQUEST = "org.apache.catalina.connector.Request";

    private static final Duration CLOSING = Duration.ofSeconds(2);
    private static final int BETWEEN_LOOKS_MILLIS = 20;

    /** Each with its handler; the server may give it another one later. */
    private final Map<Object, WeakReference<Object>> handlers = Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (((HttpServletResponse) response).getStatus() == HttpServletResponse.SC_SWITCHING_PROTOCOLS) {
            remember(request);
        }
    }

    private void remember(ServletRequest request) {
        var facade = request;
        while (facade instanceof ServletRequestWrapper wrapper) facade = wrapper.getRequest();
        try {
            var used = field(facade.getClass(), "request").get(facade);
            handlers.put(used, new WeakReference<>(handler(used).get(used)));
        } catch (ReflectiveOperationException | RuntimeException e) {
            complain(e);
        }
    }

    /** To be called when the module ends and has closed its WebSockets; waits a moment for the other sides to follow. */
    void letGo() {
        var since = System.nanoTime();
        var known = new HashMap<>(handlers);
        try {
            while (isAnyOpen(known) && System.nanoTime() - since < CLOSING.toNanos()) {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            }
            for (var request : known.keySet()) {
                if (isOurs(request, known)) handler(request).set(request, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ReflectiveOperationException | RuntimeException e) {
            complain(e);
        }
    }

    private static boolean isAnyOpen(Map<Object, WeakReference<Object>> handlers) throws ReflectiveOperationException {
        for (var request : handlers.keySet()) {
            var isWebSocket = request.getClass().getMethod("isUpgrade").invoke(request);
            if (Boolean.TRUE.equals(isWebSocket) && isOurs(request, handlers)) return true;
        }
        return false;
    }

    private static boolean isOurs(Object request, Map<Object, WeakReference<Object>> handlers)
            throws ReflectiveOperationException {
        var now = handler(request).get(request);
        var ours = handlers.get(request);
        return now != null && ours != null && ours.refersTo(now);
    }

    private static Field handler(Object request) throws NoSuchFieldException {
        return field(type(request), "httpUpgradeHandler");
    }

    private static Class<?> type(Object request) throws NoSuchFieldException {
        for (Class<?> type = request.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(REQUEST)) return type;
        }
        throw new NoSuchFieldException(request.getClass() + " is no " + REQUEST);
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        var field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static void complain(Exception e) {
        LOG.log(Level.ERROR, "Payara keeps WebSockets of modules that are gone: it has changed inside", e);
    }
}
