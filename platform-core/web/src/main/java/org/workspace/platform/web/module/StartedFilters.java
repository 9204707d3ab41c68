package org.workspace.platform.web.module;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import java.io.Serial;
import java.lang.System.Logger.Level;
import java.lang.reflect.Field;

/**
 * Stops a module whose filters did not all start. The container logs such a filter and leaves it out, so that a module
 * would run without its limits; a servlet that is loaded at the start and fails stops the module, as a listener does.
 *
 * <p>The Servlet API does not tell which filters started, hence reflection; when an upgrade of the container moves what
 * is read here, the log says so loudly and the module starts unchecked.
 */
public class StartedFilters extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1;

    private static final System.Logger LOG = System.getLogger(StartedFilters.class.getName());

    @Override
    public void init() throws ServletException {
        for (var name : getServletContext().getFilterRegistrations().keySet()) {
            if (!isStarted(name)) throw new ServletException("The filter " + name + " did not start");
        }
    }

    private boolean isStarted(String name) {
        try {
            var context = hidden(hidden(getServletContext()));
            return context.getClass()
                            .getMethod("findFilterConfig", String.class)
                            .invoke(context, name)
                    != null;
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.log(Level.ERROR, "Nobody knows whether the filter " + name + " started", e);
            return true;
        }
    }

    /** What the servlet context of the application hides: the container's, and in that the one with the filters. */
    private static Object hidden(Object facade) throws ReflectiveOperationException {
        Field field = facade.getClass().getDeclaredField("context");
        field.setAccessible(true);
        return field.get(facade);
    }
}
