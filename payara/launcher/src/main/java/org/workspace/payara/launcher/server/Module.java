package org.workspace.payara.launcher.server;

/** A module that was asked to run. The name is its file name and the first part of its paths. */
public record Module(String name, boolean isRunning) {}
