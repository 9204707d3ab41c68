package org.workspace.platform.web.module;

/** The module is about to stop: time to stop threads and let go of everything. Registrations are removed after it. */
public record ModuleStopping(String name) {}
