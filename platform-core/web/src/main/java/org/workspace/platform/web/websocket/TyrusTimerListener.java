package org.workspace.platform.web.websocket;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;
import java.util.EnumSet;
import org.glassfish.tyrus.core.BaseContainer;
import org.jspecify.annotations.Nullable;

/**
 * Gives the WebSocket container of this module a plain timer.
 *
 * <p>Tyrus 2.1 schedules an idle command at every frame sent or received, also when there is no idle timeout, and on
 * Payara that goes through a managed executor that scans the class path to save its context: 1 to 2 ms a frame. The
 * field has no setter, hence reflection; when an upgrade moves it, the log says so loudly and frames are slow but right.
 */
public class TyrusTimerListener implements ServletContextListener {
    private static final System.Logger LOG = System.getLogger(TyrusTimerListener.class.getName());
    private static final String CONTAINER = "jakarta.websocket.server.ServerContainer";
    static final String FIELD = "managedScheduledExecutorService";

    private final UpgradedRequests upgraded = new UpgradedRequests();
    private @Nullable IdleTimer timer;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var container = event.getServletContext().getAttribute(CONTAINER);
        if (container == null) return; // a module without WebSockets
        var filter = event.getServletContext().addFilter("upgraded-requests", upgraded);
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        var plain = new IdleTimer(event.getServletContext().getContextPath());
        try {
            field().set(container, plain);
            timer = plain;
        } catch (ReflectiveOperationException | RuntimeException e) {
            plain.stop();
            LOG.log(Level.ERROR, "WebSocket frames will be slow: Tyrus' timer could not be replaced", e);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (timer != null) timer.stop();
        upgraded.letGo();
    }

    static Field field() throws NoSuchFieldException {
        var field = BaseContainer.class.getDeclaredField(FIELD);
        field.setAccessible(true);
        return field;
    }
}
