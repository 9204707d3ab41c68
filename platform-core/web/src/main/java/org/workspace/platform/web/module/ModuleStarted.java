package org.workspace.platform.web.module;

/**
 * The module's schema is up to date and its beans are ready: time to register services and start threads. Observe
 * this and not {@code @Initialized(ApplicationScoped.class)}, which may come before the migration.
 */
public record ModuleStarted(String name) {}
