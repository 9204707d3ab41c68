package org.workspace.payara.launcher;

import java.util.Map;
import org.workspace.payara.launcher.server.ModuleSettings;

/** What the person at the command line asked for, beside the data folder and the database. */
record Settings(
        ListenAddress address,
        int httpThreads,
        Map<String, String> keys,
        boolean demo,
        boolean client,
        boolean untilReady,
        ModuleSettings modules) {}
