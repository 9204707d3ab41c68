package org.workspace.system;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** {@code workspace module …} for one running Workspace, as a person at its machine calls it. */
record ModuleCommands(RunningWorkspace server) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    record Outcome(int exit, String output) {}

    Outcome run(Object... words) {
        try {
            var launcher = LauncherProcess.DISTRIBUTION.resolve("lib/workspace-launcher.jar");
            var command = new ArrayList<>(List.of("-jar", launcher.toString(), "module"));
            Arrays.stream(words).map(Object::toString).forEach(command::add);
            var process = LauncherProcess.start(
                    Map.of("WORKSPACE_DATA", server.data().toString()), LauncherProcess.java(command));
            return new Outcome(process.awaitEnd(PATIENCE), process.output());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
