package org.workspace.platform.web.module;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Starts and stops the module with its web application. A CDI event would come too early: the runtime binds a module's
 * entity manager after {@code @Initialized(ApplicationScoped.class)}.
 */
public class ModuleListener implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        var module = event.getServletContext();
        SettingsCheck.run(module.getClassLoader(), ConfigProvider.getConfig(), module.getContextPath());
        lifecycle().start();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        lifecycle().stop();
    }

    private static ModuleLifecycle lifecycle() {
        return CDI.current().select(ModuleLifecycle.class).get();
    }
}
